namespace NetDsl.Lab;

/// <summary>Findings as reports print them.</summary>
internal static class VerdictText
{
    public const string Passes = "passes";

    public const string Fails = "FAILS";

    public const string Waits = "WAITS";

    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Works => "WORKS",
        Verdict.Harms => "HARMS",
        Verdict.NoMaterialEffect => "NO MATERIAL EFFECT",
        Verdict.Waits => Waits,
        _ => "NOT SHOWN",
    };

    public static string Of(Mechanism mechanism) => mechanism switch
    {
        Mechanism.Moves => "MOVES",
        Mechanism.MovesOtherwise => "MOVES THE OTHER WAY",
        Mechanism.Confirmed => "CONFIRMED",
        Mechanism.Refuted => "REFUTED",
        Mechanism.Waits => Waits,
        _ => "NOT SHOWN",
    };

    public static string Of(InteractionResult interaction) => interaction switch
    {
        { Waits: true } => Waits,
        { IsShown: true } => "SHOWN",
        _ => "NOT SHOWN",
    };

    /// <summary>Whether a control came out as it must.</summary>
    public static string Of(ControlResult control) => control switch
    {
        { Verdict: Verdict.Waits } => "–",
        { Passes: true } => Passes,
        _ => Fails,
    };

    public static string Of(Direction direction) => direction == Direction.Higher ? "higher" : "lower";
}
