using System.Text.RegularExpressions;
using NetDsl.Specifications;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>
/// Layers against torch, which knows nothing of NetDsl: outputs and gradients of <c>tests/Oracle</c>, computed by torch in
/// double precision from numbers that a float holds.
/// </summary>
public sealed partial class OracleTests
{
    // Half an ulp of a float is 6e-8; sums of up to some hundred terms, several after another, make 7e-7 of it at worst. Other
    // widths of vector registers add in another order: four times as much is let through.
    private const double OfSingle = 3e-6;

    // In double precision, half an ulp is 1.1e-16 and the worst 1.1e-15; torch rounds, too.
    private const double OfDouble = 5e-15;

    public static TheoryData<string> Names => [.. OracleFile.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Torch_agrees(string name)
    {
        var file = OracleFile.All[name];
        var network = OracleNetworks.Of(file);
        Check(file, nameof(OracleComparison.InSingle), network.Single!, OfSingle);
        Check(file, nameof(OracleComparison.InDouble), network.Double!, OfDouble);
    }

    public static TheoryData<string> Layers => [.. LanguageAttributes.OfProperties];

    [Theory]
    [MemberData(nameof(Layers))]
    public void A_layer_is_compared(string layer)
    {
        var isCompared = OracleFile.All.Values.Any(file => AttributeName().Matches(file.Declaration).Any(match => match.Value == layer));
        var reason = Specification.All.SingleOrDefault(one => one.Kind == layer)?.WithoutOracle;
        Assert.True(
            isCompared || reason is not null,
            $"Torch was not asked about [{layer}]: add a case to a file in tests/Oracle/Cases and run tests/Oracle/make, or say in WithoutOracle of {layer}Specification why it cannot be.");
        Assert.False(isCompared && reason is not null, $"{layer}Specification says that torch has no [{layer}], \"{reason}\", but there is a case of it.");
    }

    private static void Check(OracleFile file, string method, Type network, double tolerance)
    {
        var deviations = (IReadOnlyList<Deviation>)CompiledNetwork.Call(typeof(OracleComparison), method, network, file)!;
        var all = string.Join('\n', deviations.OrderByDescending(deviation => deviation.Size));
        TestContext.Current.TestOutputHelper?.WriteLine($"{file.Name} {method}, {all.Split('\n')[0]}");
        var isClose = deviations.All(deviation => deviation.Size <= tolerance);
        Assert.True(isClose, $"{method}, more than {tolerance:E0}:\n{all}\n{file.Declaration}");
    }

    [GeneratedRegex(@"(?<=^\[)\w+", RegexOptions.Multiline)]
    private static partial Regex AttributeName();
}
