namespace NetDsl.Samples.Meanings;

/// <summary>What the program says of both studies.</summary>
internal static class MeaningWords
{
    /// <summary>What is said of <c>--quick</c> before all else, on terminals and pages.</summary>
    public const string Quick = "--quick only sees that all of it runs, and shows nothing: so few samples and controls say nothing of units. ";

    /// <summary>How the report is read on.</summary>
    public const string ToReadOn = "The table has a line for each claim: F1 says how unit and concept overlap, and what it is to be above is what chance and networks that learned nothing "
        + "reach. A card says what decided, and shows what speaks against the claim beside what speaks for it.";
}
