using Xunit;

namespace NetDsl.Tests.Schedules;

/// <summary>Schedules spread over a few steps, down to one: none of them may collapse to nothing.</summary>
public class ShortTrainingTests
{
    private const double Tolerance = 1e-15;
    private const double Peak = 0.1;

    private static readonly LearningRateSchedule[] Plain =
    [
        new ConstantRate(Peak), new StepDecay(Peak, Every: 1, Factor: 0.5), new StepDecay(Peak, Every: 3),
        new CosineDecay(Peak), new CosineDecay(Peak, Final: 0.01),
        new OneCycle(Peak), new OneCycle(Peak, WarmUpShare: 0.001), new OneCycle(Peak, WarmUpShare: 1),
        new OneCycle(Peak, Rise: 1, Fall: 1),
    ];

    private static readonly LearningRateSchedule[] Composed =
    [
        .. from then in Plain from steps in new[] { 1, 2, 5, 40 } select new WarmUp(steps, then),
        .. from then in Plain select new WarmUp(2, new WarmUp(3, then)),
    ];

    [Fact]
    public void A_training_of_one_step_has_the_first_rate()
    {
        Assert.Equal(0.1, new CosineDecay(0.1).At(0, 1), Tolerance);
        Assert.Equal(0.004, new OneCycle(0.1).At(0, 1), Tolerance);
        Assert.Equal(0.004, new OneCycle(0.1, WarmUpShare: 1).At(0, 1), Tolerance);
        Assert.Equal(0.05, new WarmUp(2, new CosineDecay(0.1)).At(0, 1), Tolerance);
    }

    [Theory]
    [InlineData(0, 0.02), InlineData(1, 0.04), InlineData(2, 0.06), InlineData(3, 0.08), InlineData(4, 0.1), InlineData(5, 0.1)]
    public void Warm_up_that_leaves_one_step_reaches_the_rate(long step, double expected)
    {
        Assert.Equal(expected, new WarmUp(5, new CosineDecay(0.1)).At(step, 6), Tolerance);
        Assert.Equal(expected / 25, new WarmUp(5, new OneCycle(0.1)).At(step, 6), Tolerance);
    }

    [Theory]
    [InlineData(2, 0.3, 1), InlineData(3, 0.3, 1), InlineData(5, 0.3, 1), InlineData(6, 0.3, 2), InlineData(100, 0.3, 30)]
    [InlineData(3, 0.001, 1), InlineData(3, 1, 2), InlineData(1_000_001, 0.25, 250_000)]
    public void One_cycle_has_its_peak_at_one_step(long totalSteps, double share, long peak)
    {
        var schedule = new OneCycle(Peak, share);

        Assert.Equal(Peak, schedule.At(peak, totalSteps));
        Assert.True(schedule.At(peak - 1, totalSteps) < Peak);
        Assert.Equal(peak + 1 < totalSteps, schedule.At(peak + 1, totalSteps) < Peak);
    }

    [Fact]
    public void The_peak_is_a_rate_of_every_training_that_is_long_enough()
    {
        foreach (var schedule in Plain)
        {
            for (var totalSteps = 2; totalSteps <= 60; totalSteps++)
                Assert.Equal(Peak, Rates(schedule, totalSteps).Max());
        }

        // The rate that it rises to is the first one of the schedule that follows.
        foreach (var schedule in Composed.Cast<WarmUp>())
        {
            for (var totalSteps = schedule.Steps; totalSteps <= 60; totalSteps++)
                Assert.Equal(schedule.Then.At(0, Math.Max(1, totalSteps - schedule.Steps)), schedule.At(schedule.Steps - 1, totalSteps));
        }
    }

    [Fact]
    public void Only_a_final_rate_of_zero_is_zero()
    {
        foreach (var schedule in Plain.Concat(Composed))
        {
            for (var totalSteps = 1; totalSteps <= 60; totalSteps++)
            {
                var rates = Rates(schedule, totalSteps);
                Assert.All(rates[..^1], rate => Assert.InRange(rate, double.Epsilon, Peak));
                Assert.InRange(rates[^1], 0, Peak);
                Assert.True(rates[^1] > 0 || (totalSteps > 1 && Innermost(schedule) is CosineDecay { Final: 0 }));
            }
        }
    }

    [Fact]
    public void Past_the_end_the_rate_stays_where_it_ended() =>
        Assert.All(Plain.Concat(Composed).Where(schedule => Innermost(schedule) is CosineDecay or OneCycle), schedule =>
        {
            // A warm-up rises to its end, also past that of the training.
            for (var totalSteps = 50; totalSteps <= 60; totalSteps++)
            {
                foreach (var beyond in new[] { totalSteps, totalSteps + 1, 10L * totalSteps, long.MaxValue })
                    Assert.Equal(schedule.At(totalSteps - 1, totalSteps), schedule.At(beyond, totalSteps));
            }

            var end = schedule.At(1_000, 1);
            Assert.Equal(end, schedule.At(long.MaxValue, 1));
            Assert.InRange(end, Peak / 25, Peak);
        });

    private static double[] Rates(LearningRateSchedule schedule, long totalSteps) =>
        [.. Enumerable.Range(0, (int)totalSteps).Select(step => schedule.At(step, totalSteps))];

    private static LearningRateSchedule Innermost(LearningRateSchedule schedule) =>
        schedule is WarmUp warmUp ? Innermost(warmUp.Then) : schedule;
}
