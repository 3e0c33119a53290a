using Microsoft.CodeAnalysis.CSharp;
using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class LanguageIsTooOldTests
{
    [Fact]
    public Task At_the_name_of_the_class() => Analysis.ReportsAsync(
        Descriptors.LanguageIsTooOld,
        """
        [Network]
        public partial class [|Classifier|]
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
        }
        """,
        "The network 'Classifier' needs C# 14 and the project is compiled as C# 13.0: set <LangVersion>14</LangVersion> in the project, or build for net10.0",
        LanguageVersion.CSharp13);
}
