using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetDsl.Generator.Tests.Documentation;
using Xunit;

namespace NetDsl.Generator.Tests.Parsing;

/// <summary>
/// Whatever is half typed, nothing is said of generated files: what is wrong stands where the user writes. <see cref="Analysis"/>
/// asserts it of each build.
/// </summary>
public sealed class HalfTypedTests
{
    private const string Input = "[Input(4)] public partial Layer X { get; }";

    [Theory]
    [InlineData("[Network] public partial class")]
    [InlineData("[Network] public partial class {")]
    [InlineData("[Network] public partial class { " + Input + " [Dense(3)] public partial Layer Y { get; } }")]
    [InlineData("namespace ; [Network] public partial class N { " + Input + " [Dense(3)] public partial Layer Y { get; } }")]
    [InlineData("public partial class { [Network] public partial class N { " + Input + " [Dense(3)] public partial Layer Y { get; } } }")]
    [InlineData("[Network] public partial class N { " + Input + " [Dense(3)] public partial Layer Y {")]
    [InlineData("[Network] public partial class N { " + Input + " [Dense(3)] public partial Layer Y {\n [Dense(2)] public partial Layer Z { get; } }")]
    [InlineData("[Network] public partial class N { " + Input + " [Dense(3)] public partial Layer Y")]
    [InlineData("[Network] public partial class N { " + Input + " [Dense(3)] public partial Layer { get; } }")]
    [InlineData("[Network] public partial class N { " + Input + " [Dense(3)] public partial Layr Y { get; } }")]
    [InlineData("[Network] public partial class N { " + Input + " [Dense(3)] public partial Layer<Half2> Y { get; } }")]
    [InlineData("[Network] public partial class N { " + Input + " [Dense(3)] public required partial Layer Y { get; } }")]
    [InlineData("[Network] public partial class N { " + Input + " [Dense(3)] public partial Layer Y { get; } public required int Size { get; set; } }")]
    [InlineData("[Network] public partial class N { " + Input + " [Dense(3)] public partial Layer Y { get; } [Dense(3)] public partial Layer Y { get; } }")]
    [InlineData("[Network] public partial class N { " + Input + " [Dense(3)] public partial Layer Y { get; } public int ComputeForward(int batch) => batch; }")]
    [InlineData("[Network] public partial class N { " + Input + " [Dense(3)] public partial Layer Y { get; } public int Description => 3; private int Errors; }")]
    [InlineData("[Network] public partial class N { " + Input + " [Dense(3)] public partial Layer Parameters { get; } }")]
    [InlineData("[Network] public partial class N { " + Input + " [Dense(0)] public partial Layer Y { get; } public N(int seed, int capacity) : base(seed, capacity) { } }")]
    [InlineData("[Network] public partial class N : { " + Input + " [Dense(3)] public partial Layer Y { get; } }")]
    [InlineData("[Network] public partial class N : Unknown { " + Input + " [Dense(3)] public partial Layer Y { get; } }")]
    [InlineData("[Network] public partial class N : Exception { " + Input + " [Dense(3)] public partial Layer Y { get; } }")]
    [InlineData("[Network] public partial class N : Exception { " + Input + " [Dense(0)] public partial Layer Y { get; } }")]
    [InlineData("[Network(Streaming = true)] public partial class N : Network<N, float> { [Input(4, 2)] public partial Layer X { get; } [Gru(3)] public partial Layer Y { get; } }")]
    [InlineData("[Network(Streaming = true)] public partial class N { [Input(4, 2)] public partial Layer X { get; } [Gru(0)] public partial Layer Y { get; } static void Run(N n) => n.ResetState(); }")]
    [InlineData("[Network] public partial class N<T> { " + Input + " [Dense(3)] public partial Layer Y { get; } }")]
    [InlineData("[Network] public partial class N<> { " + Input + " [Dense(3)] public partial Layer Y { get; } }")]
    [InlineData("public partial class G<T> { [Network] public partial class N { " + Input + " [Dense(3)] public partial Layer Y { get; } } }")]
    [InlineData("[Network] public partial class N { " + Input + " [Dense(3)] public partial Layer<int> Y { get; } }")]
    [InlineData("[Network] public partial class N { " + Input + " [Dense(3)] public public partial Layer Y { get; } }")]
    [InlineData("[Network] public partial class N { private class Layer; " + Input + " [Dense(3)] public partial Layer Y { get; } }")]
    [InlineData("[Network] file partial class N { " + Input + " [Dense(3)] public partial Layer Y { get; } }")]
    [InlineData("[Network(Like = typeof(M))] public partial class N { [Dense(3)] public partial Layer Y { get; } }")]
    [InlineData("[Network(Like = typeof(N))] public partial class N { [Dense(3)] public partial Layer Y { get; } }")]
    [InlineData("[Network] public partial class N { " + Input + " [Use<>] public partial Layer Y { get; } }")]
    [InlineData("[Network] public partial class N { " + Input + " [Use<M>] public partial Layer Y { get; } }")]
    [InlineData("[Network] public partial struct N { " + Input + " [Dense(3)] public partial Layer Y { get; } }")]
    [InlineData("[Network] public partial class N { " + Input + " [Dense(3, Activation = nameof(Own))] public partial Layer Y { get; } [Activation] static float Own(float x) => }")]
    [InlineData("[Block] public partial class B { [Input] public partial Layer X")]
    [InlineData("[Block] public partial class B { [Input] public partial Layer X { get; } [Dense(3)] public partial Layer Y }")]
    [InlineData("[Block] public partial class B { [Input] public partial Layer X { get; } [MeanSquaredError] public partial Loss E { get; } }")]
    [InlineData("[Block] public partial class B { [Input] public partial Layer X { get; } [Dense(3)] public partial int Y { get; } }")]
    [InlineData("[Block] public partial class B { [Input] public partial Layer X { get; } [Dense(3)] public required partial Layer Y { get; } public int In => 3; }")]
    [InlineData("[Block] public partial class B { [Input] public partial Layer X { get; } [Dense(3)] public partial Layer Y { get; } int _use; }")]
    [InlineData("[Block, Network] public partial class B { [Input] public partial Layer X { get; } [Dense(3)] public partial Layer Y { get; } }")]
    [InlineData("[Block] public abstract partial class B { [Input] public partial Layer X { get; } [Dense(3)] public partial Layer Y { get; } }")]
    public Task Nothing_is_said_of_generated_files(string source) => Analysis.BuildAsync(TestCompilation.Create(source));

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp13)]
    public Task Nor_in_an_older_language(LanguageVersion version) => Analysis.BuildAsync(TestCompilation.Create(
        $"[Network] public partial class N {{ {Input} [Use<B>] public partial Layer Y {{ get; }} }}\n[Block] public partial class B {{ [Input] public partial Layer X {{ get; }} [Dense(3)] public partial Layer Y {{ get; }} }}",
        version));

    /// <summary>Declarations of samples, of the documentation and of other tests, cut off behind a token, or without one of them.</summary>
    [Fact]
    public async Task Nor_wherever_the_text_ends_and_whatever_is_missing()
    {
        const int seed = 1;
        var random = new Random(seed);
        var sources = Declarations().ToArray();
        Assert.True(sources.Length > 40, $"{sources.Length} sources");
        var failures = new List<string>();
        foreach (var (name, text) in sources)
        {
            var tokens = CSharpSyntaxTree.ParseText(text, cancellationToken: TestContext.Current.CancellationToken)
                .GetRoot(TestContext.Current.CancellationToken).DescendantTokens().ToArray();
            for (var i = 0; i < 2; i++)
            {
                var token = tokens[random.Next(tokens.Length)];
                await BuildAsync($"{name} up to '{token}' at {token.Span.End}", text[..token.Span.End]);
                await BuildAsync($"{name} without '{token}' at {token.SpanStart}", text.Remove(token.SpanStart, token.Span.Length));
            }
        }

        Assert.True(failures.Count == 0, $"seed {seed}:\n{string.Join("\n\n", failures)}");

        async Task BuildAsync(string what, string text)
        {
            try
            {
                await Analysis.BuildAsync(TestCompilation.Create(text));
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                failures.Add($"{what}:\n{exception.Message}");
            }
        }
    }

    private static IEnumerable<(string Name, string Text)> Declarations()
    {
        yield return ("whole", NetworkSource.Whole);
        foreach (var path in Directory.GetFiles(Repository.Path("samples"), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (!path.Contains("/obj/", StringComparison.Ordinal) && File.ReadAllText(path) is var text && text.Contains("\n[Network", StringComparison.Ordinal))
                yield return (Path.GetFileName(path), text);
        }

        foreach (var page in CodeBlocks.Pages)
        {
            foreach (var block in CodeBlocks.Of(page).Where(block => block.Text.Contains("[Network", StringComparison.Ordinal) || block.Text.Contains("[Block]", StringComparison.Ordinal)))
                yield return ($"{page}, line {block.Line}", block.Text);
        }

        foreach (var file in OracleFile.All.Values.Where((_, i) => i % 8 == 0))
            yield return (file.Name, $"[Network]\npublic partial class Cut\n{{\n{file.Declaration}\n{file.Members}\n}}");
    }
}
