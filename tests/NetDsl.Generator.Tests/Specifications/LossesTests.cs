using Xunit;

namespace NetDsl.Generator.Tests.Specifications;

/// <summary>Losses of vectors, sequences and images, against plain loops.</summary>
public sealed class LossesTests
{
    private static readonly SpecificationSuite Suite = new("Losses");

    public static TheoryData<string> Names => Suite.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Against_plain_loops(string name) => Suite.Check(name);
}
