using Xunit;

namespace NetDsl.Generator.Tests.Specifications;

/// <summary>Layers that move, repeat and interpolate elements, against plain loops.</summary>
public sealed class ShapingTests
{
    private static readonly SpecificationSuite Suite = new("Shaping");

    public static TheoryData<string> Names => Suite.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Against_plain_loops(string name) => Suite.Check(name);
}
