namespace NetDsl.Generator.Formulas;

/// <summary>Numbers that a reader knows by another name than their decimals.</summary>
internal static class FamousNumbers
{
    private static readonly (double Value, string Text, Precedence Precedence)[] All =
    [
        (Math.PI, "π", Precedence.Primary),
        (2 * Math.PI, "2·π", Precedence.Product),
        (Math.Sqrt(2), "√2", Precedence.Primary),
        (Math.Sqrt(0.5), "1/√2", Precedence.Product),
        (1 / Math.Sqrt(Math.PI), "1/√π", Precedence.Product),
        (2 / Math.Sqrt(Math.PI), "2/√π", Precedence.Product),
        (1 / Math.Sqrt(2 * Math.PI), "1/√(2·π)", Precedence.Product),
        (Math.Log(2), "ln(2)", Precedence.Primary),
        (Math.Log(10), "ln(10)", Precedence.Primary),
    ];

    /// <summary>The name of a number, to the last few bits of a double; null where it has none.</summary>
    public static Phrase? Find(double value)
    {
        foreach (var (known, text, precedence) in All)
        {
            if (Math.Abs(value - known) <= 4e-16 * known)
                return new Phrase(text, precedence);
        }

        return null;
    }
}
