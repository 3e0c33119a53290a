namespace NetDsl.Generator.Formulas;

/// <summary>Names of C# that stand for Greek letters: the alpha of a method is the α of its formula.</summary>
internal static class GreekLetters
{
    private static readonly string[] Names =
    [
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi",
        "omicron", "pi", "rho", "", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
    ];

    /// <summary>The letter, or the name itself where it is none.</summary>
    public static string Of(string name) =>
        Array.IndexOf(Names, name) is >= 0 and var i ? ((char)('α' + i)).ToString() : name;
}
