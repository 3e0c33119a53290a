using System.Text.RegularExpressions;
using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Documentation;

/// <summary>docs/names.md and the table of the code fix say the same of what Keras and PyTorch call layers and losses.</summary>
public sealed partial class NamesTests
{
    private static readonly (string NetDsl, string Keras, string PyTorch)[] Rows =
    [
        .. File.ReadLines(Repository.Path("docs", "names.md"))
            .TakeWhile(line => line != "## Options")
            .Where(line => line.StartsWith("| `[", StringComparison.Ordinal))
            .Select(line => line.Split('|'))
            .Select(cells => (cells[1], cells[2], cells[3])),
    ];

    public static TheoryData<string> Foreign => [.. ForeignNames.All.Select(one => $"{one.Library}.{one.Name}")];

    [Theory]
    [MemberData(nameof(Foreign))]
    public void A_name_that_the_code_fix_knows_stands_on_the_page(string foreign)
    {
        var entry = ForeignNames.All.Single(one => $"{one.Library}.{one.Name}" == foreign);
        var words = Word().Matches(entry.Attribute).Select(match => match.Value).ToArray();
        Assert.Contains(Rows, row =>
            Names(entry.Library == "Keras" ? row.Keras : row.PyTorch).Contains(entry.Name) && words.All(Words(row.NetDsl).Contains));
    }

    [Fact]
    public void A_name_of_the_page_that_is_not_ours_is_known_to_the_code_fix()
    {
        var ours = LanguageAttributes.OfProperties.ToHashSet();
        var unknown = Rows.SelectMany(row => Names(row.Keras).Concat(Names(row.PyTorch)))
            .Where(name => !ours.Contains(name) && ForeignNames.Find(name) is null);
        Assert.Empty(unknown);
    }

    [Fact]
    public void Names_of_the_first_column_are_types_and_members_of_ours()
    {
        var assembly = typeof(NetworkAttribute).Assembly;
        var members = assembly.GetExportedTypes().SelectMany(type => type.GetMembers()).Select(member => member.Name)
            .Concat(assembly.GetExportedTypes().Select(type => type.Name.Split('`')[0]))
            .Concat(LanguageAttributes.OfProperties)
            .ToHashSet();
        var named = File.ReadLines(Repository.Path("docs", "names.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => Code().Matches(line.Split('|')[1]))
            .SelectMany(code => Word().Matches(Name().Replace(code.Value, "")))
            .Select(word => word.Value)
            .Where(word => char.IsUpper(word[0]))
            .ToArray();
        Assert.Superset(new HashSet<string> { "Dense", "Kernel", "RmsProp", "Beta", "WeightDecay" }, named.ToHashSet());
        Assert.Empty(named.Except(members));
    }

    /// <summary>The classes that a cell names, without arguments; not functions, words or operators.</summary>
    private static IEnumerable<string> Names(string cell) => Class().Matches(cell).Select(match => match.Groups["name"].Value);

    private static HashSet<string> Words(string cell) => [.. Word().Matches(cell).Select(match => match.Value)];

    [GeneratedRegex(@"`(?<name>[A-Z]\w+)(?:\([^`]*\))?`")]
    private static partial Regex Class();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [GeneratedRegex("`[^`]+`")]
    private static partial Regex Code();

    /// <summary>A name of the reader's own.</summary>
    [GeneratedRegex(@"nameof\(\w+\)|Network\.Description")]
    private static partial Regex Name();
}
