using Xunit;

namespace NetDsl.Generator.Tests.Specifications;

/// <summary>Dense layers of all forms, gates, choices and comparisons, against plain loops.</summary>
public sealed class GroupsTests
{
    private static readonly SpecificationSuite Suite = new("Groups");

    public static TheoryData<string> Names => Suite.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Against_plain_loops(string name) => Suite.Check(name);
}
