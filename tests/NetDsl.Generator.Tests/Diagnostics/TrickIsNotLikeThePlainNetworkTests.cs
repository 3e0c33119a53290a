using NetDsl.Generator.Diagnostics;
using Xunit;
using static NetDsl.Generator.Tests.Diagnostics.DesignSource;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class TrickIsNotLikeThePlainNetworkTests
{
    private const string Whole = "[Input(8)] public partial Layer Image { get; } [Dense(3)] public partial Layer Digit { get; }";

    [Theory]
    [InlineData("public class Other;", "is not marked [Network]")]
    [InlineData($"[Network, Trick(\"other\")] public partial class Other {{ {Whole} }}", "is like no other network")]
    [InlineData("[Network(Like = typeof(Thin)), Trick(\"other\")] public partial class Other;", "is like 'Thin'")]
    [InlineData("[Network(Like = typeof(Plain), Precision = Precision.Double), Trick(\"other\")] public partial class Other;", "computes in double precision")]
    public Task What_is_no_variation(string type, string fault) => Analysis.ReportsAsync(
        Descriptors.TrickIsNotLikeThePlainNetwork,
        $"{Plain}{Thin}{type} [Factorial(typeof(Plain), typeof(Thin), [|typeof(Other)|])] public partial class Tricks;",
        $"'Other' is no trick on 'Plain', it {fault}; expected a class marked [Network(Like = typeof(Plain))]");

    [Fact]
    public Task The_plain_network_itself() => Analysis.ReportsAsync(
        Descriptors.TrickIsNotLikeThePlainNetwork,
        Plain + Design("[|typeof(Plain)|]"),
        "'Plain' is no trick on 'Plain', it is like no other network; expected a class marked [Network(Like = typeof(Plain))]");
}
