namespace NetDsl.Lab;

/// <summary>Findings as reports print them.</summary>
internal static class VerdictText
{
    public const string Passes = "passes";

    public const string Fails = "FAILS";

    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Works => "WORKS",
        Verdict.Harms => "HARMS",
        Verdict.NoMaterialEffect => "NO MATERIAL EFFECT",
        _ => "NOT SHOWN",
    };

    public static string Of(Mechanism mechanism) => mechanism switch
    {
        Mechanism.Moves => "MOVES",
        Mechanism.MovesOtherwise => "MOVES THE OTHER WAY",
        Mechanism.Confirmed => "CONFIRMED",
        Mechanism.Refuted => "REFUTED",
        _ => "NOT SHOWN",
    };

    public static string Of(Direction direction) => direction == Direction.Higher ? "higher" : "lower";
}
