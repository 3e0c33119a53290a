using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Xunit;

namespace NetDsl.Generator.Tests.Documentation;

/// <summary>
/// The C# of the documentation compiles, without a word of the compiler or the analyzers; what it shows of generated code is
/// what is generated. Of the pages of diagnostics, <see cref="Diagnostics.PageTests"/> says so; of programs that need a
/// project, <c>tests/Package.Tests</c>.
/// </summary>
public sealed partial class DocumentationTests
{
    public static TheoryData<string> Pages => [.. CodeBlocks.Pages];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Code_compiles(string page)
    {
        var compilation = CompletedPage.Of(page);
        var complaints = (await Analysis.BuildAsync(compilation)).Select(Describe).ToArray();
        Assert.True(complaints.Length == 0, string.Join('\n', complaints));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Generated_code_is_what_is_generated(string page)
    {
        var shown = CodeBlocks.Of(page).Where(block => block.Kind is not ("" or CodeBlock.Project)).ToArray();
        if (shown.Length == 0)
            return;
        var generated = Indentation().Replace(GeneratedCode.Of(CompletedPage.Of(page)).Text, "");
        Assert.All(shown, block =>
        {
            Assert.Equal(CodeBlock.Generated, block.Kind);
            Assert.Contains(Indentation().Replace(block.Text, ""), generated, StringComparison.Ordinal);
        });
    }

    public static TheoryData<string> Layers => [.. LanguageAttributes.OfProperties];

    [Theory]
    [MemberData(nameof(Layers))]
    public void A_layer_has_an_example_and_is_named_in_the_language(string layer)
    {
        var use = new Regex($@"\[{layer}\b");
        Assert.True(
            CodeBlocks.Pages.SelectMany(CodeBlocks.Of).Any(block => use.IsMatch(block.Text)),
            $"No page shows [{layer}] in code: write the section \"## {layer}\" on a page in docs/layers, with its equation, its options, and an example that compiles.");
        Assert.True(
            Regex.IsMatch(File.ReadAllText(Repository.Path("docs", "language.md")), $@"\b{layer}\b"),
            $"docs/language.md does not name {layer}: write the section \"## {layer}\" on a page in docs/layers; the list follows from the pages.");
    }

    public static TheoryData<string> Activations => [.. typeof(Activations).GetFields().Select(activation => activation.Name)];

    [Theory]
    [MemberData(nameof(Activations))]
    public void An_activation_is_named_in_the_language(string activation) => Assert.True(
        Regex.IsMatch(File.ReadAllText(Repository.Path("docs", "language.md")), $@"^## Activations\n\n[^.]*\b{activation}\b", RegexOptions.Multiline),
        $"docs/language.md does not name {activation} in the first sentence below \"## Activations\".");

    [Fact]
    public void The_list_of_layers_is_that_of_the_pages() => LayerList.Verify();

    [Fact]
    public void Pages_are_found() => Assert.Superset(
        new HashSet<string> { "README.md", "docs/layers/groups.md", "src/NetDsl/Language/BlockAttribute.cs" },
        CodeBlocks.Pages.ToHashSet());

    private static string Describe(Diagnostic complaint)
    {
        var place = complaint.Location.GetMappedLineSpan();
        var message = complaint.GetMessage(CultureInfo.InvariantCulture);
        return $"{place.Path}, line {place.StartLinePosition.Line + 1}: {complaint.Id}: {message}";
    }

    [GeneratedRegex("^ +", RegexOptions.Multiline)]
    private static partial Regex Indentation();
}
