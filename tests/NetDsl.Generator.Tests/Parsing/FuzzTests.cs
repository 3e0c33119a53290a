using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using Xunit.Sdk;

namespace NetDsl.Generator.Tests.Parsing;

/// <summary>
/// Whatever half-typed class they see, neither generator nor analyzers throw; and where neither C# nor NetDsl finds an error,
/// what is generated compiles without an error or a warning. The texts are the same in each run; NETDSL_FUZZ sets how many times
/// as many are drawn, to find what these do not show.
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

    private static readonly int More = int.Parse(Environment.GetEnvironmentVariable("NETDSL_FUZZ") ?? "1", CultureInfo.InvariantCulture);

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
    public Task Dropped_doubled_and_stray_tokens() => SurviveAsync(40, random => Edited(random, edits: random.Next(1, 7)));

    [Fact]
    public Task Tokens_that_stand_for_one_another() => SurviveAsync(25, random => Swapped(random, swaps: random.Next(1, 4)));

    private static async Task SurviveAsync(int count, Func<Random, string> draw)
    {
        for (var seed = 0; seed < count * More; seed++)
        {
            var source = draw(new(seed));
            try
            {
                await SurvivesAsync(source);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                throw new XunitException($"Seed {seed}: {failure.Message}\n{source}", failure);
            }
        }
    }

    private static string Edited(Random random, int edits)
    {
        var tokens = (string[])Tokens.Clone();
        for (var i = 0; i < edits; i++)
        {
            var place = random.Next(tokens.Length);
            tokens[place] = random.Next(3) switch
            {
                0 => "",
                1 => tokens[place] + tokens[place],
                _ => Strays[random.Next(Strays.Length)] + tokens[place],
            };
        }

        return string.Concat(tokens);
    }

    private static string Swapped(Random random, int swaps)
    {
        var tokens = (string[])Tokens.Clone();
        for (var i = 0; i < swaps; i++)
        {
            var place = Swappable[random.Next(Swappable.Length)];
            var row = Row(Tokens[place])!;
            tokens[place] = Tokens[place].Replace(Tokens[place].Trim(), row[random.Next(row.Length)], StringComparison.Ordinal);
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
