using System.Text.RegularExpressions;

namespace NetDsl.Generator.Tests.Kills;

/// <summary>A small change that can be made to many statements.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Pattern">The statements to which it can be made.</param>
/// <param name="Replacement">What comes of them; null where they are deleted.</param>
internal sealed partial record MutationOperation(string Name, Regex Pattern, string? Replacement)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<MutationOperation> All { get; } =
    [
        new("a sign of a product", Product(), "$1FusedMultiplyAdd(-$2"),
        new("a term is set, not added", Addition(), "$1 = "),
        new("a sum starts at one", Zero(), "$1 = $2<$3>.One;"),
        new("nothing is stored", Store(), null),
        new("a call is missing", Call(), null),
        new("a scalar of the next element", Scalar(), "var scalar$1 = new Vector<$2>(Unsafe.Add(ref $3, $4 + 1));"),
        new("half of a step through a factor", HalfStep(), "$1 / 2$2"),
        new("a term less", Terms(), "$1 - 1$2"),
        new("a column less", Columns(), "$1 - 1,"),
        new("a sum that is set, not added", Adds(), "false"),
        new("a sum that starts with nothing", Start(), "$1($2, "),
    ];

    /// <summary>Whether it can be made to a statement.</summary>
    public bool Applies(string statement) => Pattern.IsMatch(statement.Trim());

    /// <summary>The statement with it; null where it is deleted.</summary>
    public string? Apply(string statement) => Replacement is null ? null : Pattern.Replace(statement, Replacement);

    [GeneratedRegex(@"^(\w+ = \w+\.)FusedMultiplyAdd\((\w+, )")]
    private static partial Regex Product();

    [GeneratedRegex(@"^(\w+) \+= ")]
    private static partial Regex Addition();

    [GeneratedRegex(@"^(var sum\d+) = (Vector(?:512)?)<(\w+)>\.Zero;$")]
    private static partial Regex Zero();

    [GeneratedRegex(@"StoreUnsafe\(|StorePartial\(|^Unsafe\.Add\(ref [^=]*\) = ")]
    private static partial Regex Store();

    [GeneratedRegex(@"^\w+\(batch(, t)?\);$")]
    private static partial Regex Call();

    [GeneratedRegex(@"^var scalar(\d+) = new Vector<(\w+)>\(Unsafe\.Add\(ref (\w+), (\d+)\)\);$")]
    private static partial Regex Scalar();

    [GeneratedRegex(@"^((?:Rows|Columns|Terms|Around|Outer) = new\(.*(?:Factor|Left): \d+)(.*\),)")]
    private static partial Regex HalfStep();

    [GeneratedRegex(@"^(Terms = new\(\w+)(, .*)")]
    private static partial Regex Terms();

    [GeneratedRegex(@"^(Columns = \d+),")]
    private static partial Regex Columns();

    [GeneratedRegex(@"(?<=^Adds = )true")]
    private static partial Regex Adds();

    [GeneratedRegex(@"^(tiles\.Compute)\((ref \w+), ref \w+, (?=ref \w+, ref \w+\);$)")]
    private static partial Regex Start();
}
