using NetDsl.Lab;

namespace NetDsl.Samples.Tricks.Data;

/// <summary>The copying task: sequences of random bits, and at each step the bit of some steps before; 0 where there is none yet.</summary>
/// <remarks>After Hochreiter and Schmidhuber, "Long Short-Term Memory", 1997: it can only be solved by who remembers that long.</remarks>
internal static class EchoSequences
{
    /// <summary>The number of steps of a sequence.</summary>
    public const int Steps = 24;

    /// <summary>The sequences of a seed.</summary>
    /// <param name="seed">What the bits are drawn from.</param>
    /// <param name="lag">How many steps before.</param>
    /// <param name="train">How many there are to train with.</param>
    /// <param name="test">How many there are to test with.</param>
    public static DataSplit Split(int seed, int lag, int train, int test)
    {
        var random = new Random(seed);
        return new(Draw(random, lag, train), Draw(random, lag, test));
    }

    private static Dataset<float> Draw(Random random, int lag, int count)
    {
        var (said, echo) = (new float[count * Steps], new float[count * Steps]);
        for (var i = 0; i < said.Length; i++)
        {
            said[i] = random.Next(2);
            echo[i] = i % Steps < lag ? 0 : said[i - lag];
        }

        return new(Steps, Steps, said, echo);
    }
}
