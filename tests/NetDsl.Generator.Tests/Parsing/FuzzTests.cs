using System.Globalization;
using CsCheck;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace NetDsl.Generator.Tests.Parsing;

/// <summary>Whatever half-typed class they see, parser and analyzers do not throw.</summary>
public sealed class FuzzTests
{
    private static readonly string[] Tokens =
        [.. CSharpSyntaxTree.ParseText(NetworkSource.Whole).GetRoot().DescendantTokens().Select(token => token.ToFullString())];

    private static readonly string[] Strays =
        ["partial ", "static ", "[", "]", "(", ")", "{", "}", "<", ">", ",", ";", "=", "null ", "nameof", "params ", "this", "\"", "record ", "0", "-1 ", "file "];

    [Fact]
    public async Task Every_beginning_of_a_network_is_survived()
    {
        for (var length = 0; length <= NetworkSource.Short.Length; length++)
            await SurvivesAsync(NetworkSource.Short[..length]);
    }

    [Fact]
    public async Task Dropped_doubled_and_stray_tokens_are_survived() =>
        await Edits.SampleAsync(edits => SurvivesAsync(Apply(edits)), iter: 150, print: edits => Apply(edits));

    private static Gen<(int Kind, int Place, int Stray)[]> Edits { get; } =
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, Tokens.Length - 1], Gen.Int[0, Strays.Length - 1]).Array[1, 6];

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

    private static async Task SurvivesAsync(string source)
    {
        var found = await Analysis.RunAsync(TestCompilation.Create(source));
        Assert.All(found, diagnostic =>
        {
            Assert.StartsWith("NETDSL", diagnostic.Id, StringComparison.Ordinal);
            Assert.DoesNotContain("{0}", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        });
    }
}
