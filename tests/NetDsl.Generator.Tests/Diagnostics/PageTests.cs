using Microsoft.CodeAnalysis.CSharp;
using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>The pages under docs/diagnostics tell the truth: their wrong code is reported, their right code is not.</summary>
public sealed class PageTests
{
    public static TheoryData<string> Ids => [.. Descriptors.All.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Wrong_code_is_reported(string id)
    {
        var wrong = TestCompilation.Files(DiagnosticPage.Read(id).Wrong).ToArray();
        var version = id == Descriptors.LanguageIsTooOld.Id ? LanguageVersion.CSharp13 : LanguageVersion.CSharp14;
        var found = await Analysis.RunAsync(TestCompilation.Create(wrong, version), TestCompilation.Additional(wrong));
        Assert.Equal([id], found.Select(one => one.Id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Right_code_is_silent_and_compiles_with_what_is_generated(string id)
    {
        var right = TestCompilation.Files(DiagnosticPage.Read(id).Right).ToArray();
        Assert.Empty(await Analysis.BuildAsync(TestCompilation.Create(right), TestCompilation.Additional(right)));
    }
}
