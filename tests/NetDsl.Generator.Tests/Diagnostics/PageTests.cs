using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>The pages under docs/diagnostics tell the truth: their wrong code is reported, their right code is not.</summary>
public sealed class PageTests
{
    // Reported by the stage after the parser, as soon as NetworkProblems asks it.
    private static readonly HashSet<string> OfTheNextStage =
    [
        "NETDSL010", "NETDSL011", "NETDSL012", "NETDSL013", "NETDSL014", "NETDSL015", "NETDSL016", "NETDSL017", "NETDSL018",
        "NETDSL019", "NETDSL020", "NETDSL021", "NETDSL026", "NETDSL028",
    ];

    public static TheoryData<string> Ids => [.. Descriptors.All.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Wrong_code_is_reported(string id)
    {
        var wrong = TestCompilation.Files(DiagnosticPage.Read(id).Wrong).ToArray();
        var version = id == Descriptors.LanguageIsTooOld.Id ? LanguageVersion.CSharp13 : LanguageVersion.CSharp14;
        var found = await Analysis.RunAsync(TestCompilation.Create(wrong, version));
        string[] expected = OfTheNextStage.Contains(id) ? [] : [id];
        Assert.Equal(expected, found.Select(one => one.Id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Right_code_is_silent_and_compiles(string id)
    {
        var right = TestCompilation.Create(TestCompilation.Files(DiagnosticPage.Read(id).Right));
        Assert.Empty(await Analysis.RunAsync(right));

        // CS9248: the other half of a partial property, which is the generator's, is not there.
        Assert.DoesNotContain(
            right.GetDiagnostics(TestContext.Current.CancellationToken),
            one => one.Severity >= DiagnosticSeverity.Warning && one.Id is not "CS9248");
    }
}
