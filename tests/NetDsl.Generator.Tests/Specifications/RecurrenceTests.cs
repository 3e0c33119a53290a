using Xunit;

namespace NetDsl.Generator.Tests.Specifications;

/// <summary>Recurrences of every option, against plain loops.</summary>
public sealed class RecurrenceTests
{
    private static readonly SpecificationSuite Suite = new("Recurrence");

    public static TheoryData<string> Names => Suite.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Against_plain_loops(string name) => Suite.Check(name);
}
