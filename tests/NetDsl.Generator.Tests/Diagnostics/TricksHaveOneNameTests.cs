using NetDsl.Generator.Diagnostics;
using Xunit;
using static NetDsl.Generator.Tests.Diagnostics.DesignSource;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class TricksHaveOneNameTests
{
    [Fact]
    public Task Of_two_classes() => Analysis.ReportsAsync(
        Descriptors.TricksHaveOneName,
        Plain + Thin + Bent.Replace("\"Bent\"", "\"Thin\"", StringComparison.Ordinal) + Design("typeof(Thin), [|typeof(Bent)|]"),
        "'Bent' and 'Thin' are both the trick 'Thin': give each a name of its own");

    [Fact]
    public Task Of_one_class_that_stands_twice() => Analysis.ReportsAsync(
        Descriptors.TricksHaveOneName,
        Plain + Thin + Bent + Design("typeof(Thin), typeof(Bent), [|typeof(Thin)|]"),
        "'Thin' and 'Thin' are both the trick 'Thin': give each a name of its own");
}
