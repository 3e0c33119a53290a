using NetDsl.Generator.Diagnostics;
using Xunit;
using static NetDsl.Generator.Tests.Diagnostics.DesignSource;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class TrickHasNoNameTests
{
    [Theory]
    [InlineData("[Network(Like = typeof(Plain))]", "is not marked [Trick]")]
    [InlineData("[Network(Like = typeof(Plain)), Trick(\" \")]", "has a [Trick] without a name")]
    [InlineData("[Network(Like = typeof(Plain)), Trick(null!)]", "has a [Trick] without a name")]
    public Task A_trick_without(string marks, string fault) => Analysis.ReportsAsync(
        Descriptors.TrickHasNoName,
        $"{Plain}{Thin}{marks} public partial class Other {{ [Skip] public partial Layer Hidden {{ get; }} }} {Design("typeof(Thin), [|typeof(Other)|]")}",
        $"'Other' {fault}, so that no report could name it: write [Trick(\"dropout\")] beside its [Network]");
}
