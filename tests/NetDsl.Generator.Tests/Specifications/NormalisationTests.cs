using Xunit;

namespace NetDsl.Generator.Tests.Specifications;

/// <summary>Normalisations of vectors, sequences and images, against plain loops.</summary>
public sealed class NormalisationTests
{
    private static readonly SpecificationSuite Suite = new("Normalisation");

    public static TheoryData<string> Names => Suite.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Against_plain_loops(string name) => Suite.Check(name);
}
