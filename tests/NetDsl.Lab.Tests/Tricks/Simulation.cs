namespace NetDsl.Lab.Tests;

/// <summary>A training that is only a number: a level, noise that the pair shares, and noise of the arm's own.</summary>
/// <param name="effect">What the trick adds.</param>
/// <param name="own">The standard deviation of the arm's own noise.</param>
internal sealed class Simulation(double effect, double own)
{
    public const string Score = "score";

    /// <summary>An experiment of one trick, with seeds of its own.</summary>
    public Experiment Experiment(int pairs, int repeat) => Lab.Experiment
        .Of("simulated", ["trick"], Run)
        .Claims(Measure.Told(Score), Direction.Higher, worth: 1e-6)
        .PairedSeeds(pairs, first: 1 + repeat * pairs);

    private Dictionary<string, double> Run(RunSettings run) => new()
    {
        [Score] = 100 * Normal(run.Seed, 0) + own * Normal(run.Seed, run.Has("trick") ? 1 : 2) + (run.Has("trick") ? effect : 0),
    };

    /// <summary>A normal number of a seed and a stream (Box and Muller), independent of those of other seeds.</summary>
    public static double Normal(int seed, int stream)
    {
        var bits = Mix(Mix((ulong)seed) + (ulong)stream);
        return Math.Sqrt(-2 * Math.Log(Unit(bits))) * Math.Cos(2 * Math.PI * Unit(Mix(bits)));
    }

    /// <summary>A number above 0 and at most 1.</summary>
    private static double Unit(ulong bits) => ((bits >> 11) + 1) * Math.ScaleB(1, -53);

    private static ulong Mix(ulong bits)
    {
        bits += 0x9E3779B97F4A7C15;
        bits = (bits ^ bits >> 30) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ bits >> 27) * 0x94D049BB133111EB;
        return bits ^ bits >> 31;
    }
}
