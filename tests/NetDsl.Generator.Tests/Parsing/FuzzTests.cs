using System.Globalization;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace NetDsl.Generator.Tests.Parsing;

/// <summary>
/// Whatever half-typed class they see, neither generator nor analyzers throw; and where neither C# nor NetDsl finds an error,
/// what is generated compiles without an error or a warning.
/// </summary>
public sealed class FuzzTests
{
    private static readonly string[] Tokens =
        [.. CSharpSyntaxTree.ParseText(NetworkSource.Whole).GetRoot().DescendantTokens().Select(token => token.ToFullString())];

    private static readonly string[] Strays =
    [
        "partial ", "static ", "virtual ", "required ", "new ", "file ", "record ", "params ", "ref ", "[", "]", "(", ")", "{", "}", "<", ">",
        ",", ";", "=", ".", "@", "\"", "'", "$", "/*", "//", "#if ", "null ", "this", "nameof", "typeof", "0", "-1 ", "1e999 ", "int.MaxValue ",
    ];

    // Where one stands for another, C# often has nothing to say.
    private static readonly string[][] Alike =
    [
        ["4", "2", "16", "3", "1", "8", "0", "-1", "2147483647", "46341"],
        ["0.1", "0.5", "1.5", "0", "-1", "1", "1e300", "double.NaN"],
        ["Hidden", "Side", "Sum", "Both", "Product", "Features", "Species", "Error", "Age", "Deviation", "Alive", "Thinned", "field", "Vector", "Offset"],
        ["Add", "Concat", "Multiply", "Dense", "Dropout", "Input", "MeanSquaredError", "SoftmaxCrossEntropy", "Huber", "BinaryCrossEntropy"],
        ["Layer", "Loss", "Network"],
        ["float", "double", "int"],
        ["Sigmoid", "Relu", "\"Snake\"", "\"\"", "null"],
        ["public", "internal", "private", "protected"],
        ["x", "MathF.Exp(x)", "1f", "(x > 0 ? x : -x)"],
    ];

    private static readonly int[] Swappable = [.. Enumerable.Range(0, Tokens.Length).Where(i => Row(Tokens[i]) is not null)];

    [Fact]
    public Task A_layer_without_partial_is_all_that_is_wrong() =>
        SurvivesAsync(NetworkSource.Whole.Replace("partial Loss<double> Doubt", "Loss<double> Doubt", StringComparison.Ordinal));

    [Fact]
    public async Task Every_beginning_of_a_network()
    {
        for (var length = 0; length <= NetworkSource.Short.Length; length += 3)
            await SurvivesAsync(NetworkSource.Short[..length]);
    }

    [Fact]
    public async Task Dropped_doubled_and_stray_tokens() =>
        await Edits.SampleAsync(edits => SurvivesAsync(Apply(edits)), iter: 40, threads: 1, print: edits => Apply(edits));

    [Fact]
    public async Task Tokens_that_stand_for_one_another() =>
        await Swaps.SampleAsync(swaps => SurvivesAsync(Apply(swaps)), iter: 25, threads: 1, print: swaps => Apply(swaps));

    private static Gen<(int Kind, int Place, int Stray)[]> Edits { get; } =
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, Tokens.Length - 1], Gen.Int[0, Strays.Length - 1]).Array[1, 6];

    private static Gen<(int Place, int Other)[]> Swaps { get; } =
        Gen.Select(Gen.Int[0, Swappable.Length - 1].Select(i => Swappable[i]), Gen.Int[0, 20]).Array[1, 3];

    private static string Apply((int Kind, int Place, int Stray)[] edits)
    {
        var tokens = (string[])Tokens.Clone();
        foreach (var (kind, place, stray) in edits)
        {
            tokens[place] = kind switch
            {
                0 => "",
                1 => tokens[place] + tokens[place],
                _ => Strays[stray] + tokens[place],
            };
        }

        return string.Concat(tokens);
    }

    private static string Apply((int Place, int Other)[] swaps)
    {
        var tokens = (string[])Tokens.Clone();
        foreach (var (place, other) in swaps)
        {
            var row = Row(Tokens[place])!;
            tokens[place] = Tokens[place].Replace(Tokens[place].Trim(), row[other % row.Length], StringComparison.Ordinal);
        }

        return string.Concat(tokens);
    }

    private static string[]? Row(string token) => Alike.FirstOrDefault(row => row.Contains(token.Trim()));

    private static async Task SurvivesAsync(string source)
    {
        var compilation = TestCompilation.Create(source);
        var build = await Analysis.BuildAsync(compilation);
        var found = build.Where(one => one.Id.StartsWith("NETDSL", StringComparison.Ordinal)).ToArray();
        Assert.All(found, diagnostic =>
        {
            Assert.DoesNotContain("{0}", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        });

        // Where NetDsl reports no error, C# reports none either.
        if (!HasErrors(compilation) && found.All(one => one.Severity != DiagnosticSeverity.Error))
            Assert.DoesNotContain(build, one => one.Severity == DiagnosticSeverity.Error);
    }

    /// <summary>Whether C# finds errors, but that the other halves of partial properties are not there.</summary>
    private static bool HasErrors(Compilation compilation) =>
        compilation.SyntaxTrees.SelectMany(tree => tree.GetDiagnostics()).Any(one => one.Severity == DiagnosticSeverity.Error)
        || Errors(compilation).Any(one => one.Id is not "CS9248");

    private static IEnumerable<Diagnostic> Errors(Compilation compilation) =>
        compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(one => one.Severity == DiagnosticSeverity.Error);
}
