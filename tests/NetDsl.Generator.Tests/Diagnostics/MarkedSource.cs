using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Source in which <c>[|</c> and <c>|]</c> stand around the place of the diagnostic that is expected.</summary>
internal sealed record MarkedSource(IReadOnlyList<(string Path, string Text)> Files, string Path, TextSpan Span)
{
    public static MarkedSource Parse(string marked)
    {
        var files = TestCompilation.Files(marked).ToArray();
        var index = Array.FindIndex(files, file => file.Text.Contains("[|", StringComparison.Ordinal));
        var (path, text) = files[index];
        var start = text.IndexOf("[|", StringComparison.Ordinal);
        var end = text.IndexOf("|]", start, StringComparison.Ordinal);
        files[index] = (path, text[..start] + text[(start + 2)..end] + text[(end + 2)..]);
        return new(files, path, TextSpan.FromBounds(start, end - 2));
    }

    public void AssertIs(string id, string message, Diagnostic diagnostic)
    {
        Assert.Equal(id, diagnostic.Id);
        var found = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        if (message.EndsWith('…'))
            Assert.StartsWith(message[..^1], found, StringComparison.Ordinal);
        else
            Assert.Equal(message, found);
        Assert.Equal(Path, diagnostic.Location.SourceTree!.FilePath);
        var text = diagnostic.Location.SourceTree.GetText(TestContext.Current.CancellationToken);
        var expected = Files.Single(file => file.Path == Path).Text.Substring(Span.Start, Span.Length);
        Assert.Equal(expected, text.ToString(diagnostic.Location.SourceSpan));
        Assert.Equal(Span, diagnostic.Location.SourceSpan);
    }
}
