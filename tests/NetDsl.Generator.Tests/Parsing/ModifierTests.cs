using Xunit;

namespace NetDsl.Generator.Tests.Parsing;

/// <summary>
/// Whatever modifiers a network, a layer's property and its accessors have, alone and in pairs, C# speaks of them where
/// the user wrote them, and not in generated files, which repeat them. <see cref="Analysis"/> asserts it of each build.
/// </summary>
public sealed class ModifierTests
{
    private static readonly string[] Modifiers =
    [
        "public", "internal", "protected", "private", "static", "virtual", "override", "abstract", "sealed", "new", "required",
        "readonly", "unsafe", "extern", "async", "volatile", "const", "fixed", "ref", "file", "partial", "event", "scoped",
    ];

    private static readonly string[] Accessors =
    [
        "get;", "private get;", "protected get;", "public get;", "internal get;", "readonly get;", "static get;", "file get;", "new get;",
        "get; private set;", "get; public set;", "get; protected internal set;", "private get; private set;", "get; get;", "get; set; set;",
        "get; init;", "private init;", "get; init; set;", "set;", "get; async set;", "get; unsafe set;", "get; private protected set;",
    ];

    // A network that is whole but for its modifiers, and one that is written as a stub.
    private static readonly int[] Units = [3, 0];

    public static TheoryData<string> Firsts => [.. Modifiers.Prepend("")];

    [Theory]
    [MemberData(nameof(Firsts))]
    public Task Nothing_is_said_of_what_repeats_them(string first) => AllAreSilentAsync(
        from second in Modifiers.SkipWhile(one => first.Length > 0 && one != first)
        from units in first.Length == 0 ? Units : Units[1..]
        select Network("public", $"{first} {second} partial Layer Hidden {{ get; }}", units));

    [Theory]
    [InlineData("public")]
    [InlineData("private")]
    [InlineData("protected internal")]
    public Task Nor_of_those_of_accessors(string access) => AllAreSilentAsync(
        from accessors in Accessors
        from units in Units
        select Network("public", $"{access} partial Layer Hidden {{ {accessors} }}", units));

    [Fact]
    public Task Nor_of_those_of_the_class() => AllAreSilentAsync(
        from modifier in Modifiers.Concat(["protected internal", "private protected", "public private", "static abstract"])
        from units in Units
        select Network(modifier, "public partial Layer Hidden { get; }", units));

    private static string Network(string modifiers, string hidden, int units) =>
        $"[Network] {modifiers} partial class N {{ [Input(4)] public partial Layer X {{ get; }} [Dense({units})] {hidden} [Dense(1)] public partial Layer Y {{ get; }} }}";

    private static async Task AllAreSilentAsync(IEnumerable<string> sources)
    {
        var failures = new List<string>();
        foreach (var source in sources)
        {
            try
            {
                await Analysis.BuildAsync(TestCompilation.Create(source));
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                failures.Add($"{source}: {failure.Message}");
            }
        }

        Assert.True(failures.Count == 0, string.Join("\n", failures));
    }
}
