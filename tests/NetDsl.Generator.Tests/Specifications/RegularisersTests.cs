using Xunit;

namespace NetDsl.Generator.Tests.Specifications;

/// <summary>Noise and penalties, against plain loops.</summary>
public sealed class RegularisersTests
{
    private static readonly SpecificationSuite Suite = new("Regularisers");

    public static TheoryData<string> Names => Suite.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Against_plain_loops(string name) => Suite.Check(name);
}
