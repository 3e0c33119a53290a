namespace NetDsl.Lab;

/// <summary>What an experiment asks, said before it is run.</summary>
/// <param name="Measure">The number by which networks are judged.</param>
/// <param name="Direction">Which way is better.</param>
/// <param name="Worth">The least mean difference that is worth having, in the measure's own unit; above 0.</param>
public sealed record Claim(Measure Measure, Direction Direction, double Worth)
{
    /// <summary>The number by which networks are judged.</summary>
    public Measure Measure { get; } = Require.NotNull(Measure);

    /// <summary>The least mean difference that is worth having.</summary>
    public double Worth { get; } = Require.Positive(Worth);

    /// <summary>The level: how likely anything at all is found to work where nothing does.</summary>
    public double Level { get; init => field = value is > 0 and < 1 ? value : throw new ArgumentOutOfRangeException(nameof(Level), value, "A level lies between 0 and 1."); } = 0.05;

    /// <summary>A difference as it counts: above 0 where it is for the better.</summary>
    internal double Orient(double difference) => Orient(Direction, difference);

    /// <summary>A difference as it counts where a direction is meant.</summary>
    internal static double Orient(Direction direction, double difference) => direction == Direction.Higher ? difference : -difference;
}
