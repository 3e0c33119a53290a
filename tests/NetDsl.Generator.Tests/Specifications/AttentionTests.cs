using Xunit;

namespace NetDsl.Generator.Tests.Specifications;

/// <summary>Attention, embeddings and positions, against plain loops.</summary>
public sealed class AttentionTests
{
    private static readonly SpecificationSuite Suite = new("Attention");

    public static TheoryData<string> Names => Suite.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Against_plain_loops(string name) => Suite.Check(name);
}
