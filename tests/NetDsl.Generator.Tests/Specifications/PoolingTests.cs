using Xunit;

namespace NetDsl.Generator.Tests.Specifications;

/// <summary>Poolings of every option, against plain loops.</summary>
public sealed class PoolingTests
{
    private static readonly SpecificationSuite Suite = new("Pooling");

    public static TheoryData<string> Names => Suite.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Against_plain_loops(string name) => Suite.Check(name);
}
