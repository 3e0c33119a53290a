namespace NetDsl;

/// <summary>The constant of weight decay.</summary>
internal static class L2Penalty
{
    /// <summary>The constants of a rule, and that of the penalty if there is one.</summary>
    public static UpdateConstant[] With(double decay, params ReadOnlySpan<UpdateConstant> constants) =>
        decay == 0 ? [.. constants] : [.. constants, new("λ", decay)];
}
