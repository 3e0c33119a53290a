namespace NetDsl;

/// <summary>How weight decay is printed.</summary>
internal static class L2Penalty
{
    /// <summary>The equations of a rule, after that of the penalty if there is one.</summary>
    public static string[] Before(double decay, params ReadOnlySpan<string> equations) =>
        decay == 0 ? [.. equations] : ["g ← g + λ·w", .. equations];

    /// <summary>The constants of a rule, and that of the penalty if there is one.</summary>
    public static UpdateConstant[] With(double decay, params ReadOnlySpan<UpdateConstant> constants) =>
        decay == 0 ? [.. constants] : [.. constants, new("λ", decay)];
}
