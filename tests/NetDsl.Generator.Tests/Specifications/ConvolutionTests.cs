using Xunit;

namespace NetDsl.Generator.Tests.Specifications;

/// <summary>Convolutions of every option, and at channels and filters that take every schedule, against plain loops.</summary>
public sealed class ConvolutionTests
{
    private static readonly SpecificationSuite Suite = new("Convolution");

    public static TheoryData<string> Names => Suite.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Against_plain_loops(string name) => Suite.Check(name);
}
