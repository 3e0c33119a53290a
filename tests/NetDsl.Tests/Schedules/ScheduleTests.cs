using Xunit;

namespace NetDsl.Tests.Schedules;

public class ScheduleTests
{
    private const double Tolerance = 1e-15;

    [Fact]
    public void A_number_is_a_constant_rate()
    {
        LearningRateSchedule schedule = 0.25;

        Assert.Equal(0.25, schedule.At(0, 0));
        Assert.Equal(0.25, schedule.At(1_000_000, 10));
        Assert.Equal(schedule, LearningRateSchedule.FromDouble(0.25));
    }

    [Theory]
    [InlineData(0, 1), InlineData(9, 1), InlineData(10, 0.5), InlineData(19, 0.5)]
    [InlineData(20, 0.25), InlineData(100, 1.0 / 1024)]
    public void Step_decay_falls_by_the_factor(long step, double expected) =>
        Assert.Equal(expected, new StepDecay(1, Every: 10, Factor: 0.5).At(step, 0), Tolerance);

    [Theory]
    [InlineData(0, 1), InlineData(50, 0.6), InlineData(100, 0.2), InlineData(1000, 0.2)]
    [InlineData(25, 0.2 + 0.8 * 0.85355339059327378)]
    public void Cosine_falls_from_the_first_to_the_last_step(long step, double expected) =>
        Assert.Equal(expected, new CosineDecay(1, Final: 0.2).At(step, 101), Tolerance);

    [Theory]
    [InlineData(0, 0.25), InlineData(1, 0.5), InlineData(3, 1), InlineData(4, 1), InlineData(54, 0.5), InlineData(104, 0)]
    public void Warm_up_rises_and_hands_over(long step, double expected) =>
        Assert.Equal(expected, new WarmUp(4, new CosineDecay(1)).At(step, 105), Tolerance);

    [Theory]
    [InlineData(0, 0.04), InlineData(15, 0.52), InlineData(30, 1), InlineData(65, 0.500002), InlineData(100, 0.000004)]
    public void One_cycle_rises_to_the_peak_and_falls(long step, double expected) =>
        Assert.Equal(expected, new OneCycle(1).At(step, 101), 1e-12);

    [Fact]
    public void A_schedule_over_all_steps_asks_for_their_number()
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => new CosineDecay(1).At(0, 0));
        Assert.Equal("totalSteps", refused.ParamName);
        Assert.Contains("their number is not known", refused.Message);
        Assert.Contains("Set Optimizer.TotalSteps", refused.Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => new WarmUp(3, new OneCycle(1)).At(0, 0));
        Assert.Equal(1.0 / 3, new WarmUp(3, 1).At(0, 0));
    }

    [Fact]
    public void A_negative_step_is_refused() =>
        Assert.All<LearningRateSchedule>(
            [new ConstantRate(1), new StepDecay(1, 1), new CosineDecay(1), new WarmUp(1, 1), new OneCycle(1)],
            schedule => Assert.Throws<ArgumentOutOfRangeException>(() => schedule.At(-1, 10)));

    [Fact]
    public void Settings_out_of_range_are_refused()
    {
        Assert.Equal("Rate", Assert.Throws<ArgumentOutOfRangeException>(() => new ConstantRate(-1)).ParamName);
        Assert.Equal("Every", Assert.Throws<ArgumentOutOfRangeException>(() => new StepDecay(1, 0)).ParamName);
        Assert.Equal("Factor", Assert.Throws<ArgumentOutOfRangeException>(() => new StepDecay(1, 1, 1.5)).ParamName);
        Assert.Equal("Steps", Assert.Throws<ArgumentOutOfRangeException>(() => new WarmUp(0, 1)).ParamName);
        Assert.Equal("WarmUpShare", Assert.Throws<ArgumentOutOfRangeException>(() => new OneCycle(1, 0)).ParamName);
        Assert.Equal("Fall", Assert.Throws<ArgumentOutOfRangeException>(() => new OneCycle(1, Fall: 0.5)).ParamName);
        Assert.Equal("Initial",
            Assert.Throws<ArgumentOutOfRangeException>(() => new CosineDecay(double.PositiveInfinity)).ParamName);
    }
}
