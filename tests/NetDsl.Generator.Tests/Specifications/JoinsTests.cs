using Xunit;

namespace NetDsl.Generator.Tests.Specifications;

/// <summary>Joins of several layers, against plain loops.</summary>
public sealed class JoinsTests
{
    private static readonly SpecificationSuite Suite = new("Joins");

    public static TheoryData<string> Names => Suite.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Against_plain_loops(string name) => Suite.Check(name);
}
