using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>Numbers that were computed by hand or are printed in the literature.</summary>
public sealed class WorkedNumberTests
{
    public static TheoryData<string> Names => [.. StatisticsChecks.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_numbers_are_those_that_were_worked_out(string name) => Assert.True(StatisticsChecks.All[name](), name);
}
