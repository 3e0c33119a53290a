using NetDsl.Lab;
using NetDsl.Samples.Tricks.Data;
using NetDsl.Samples.Tricks.Networks;

namespace NetDsl.Samples.Tricks.Mediation;

/// <summary>
/// What the letters beyond the window tell a network: how many bits more the next letter costs where the last four are all that it is shown, as at
/// the beginning of any text. A window does not notice, whatever the text.
/// </summary>
internal static class FarLetters
{
    /// <summary>How much is lost without them.</summary>
    public static Mediator Mediator { get; } = new("bits that letters beyond the window tell", Told);

    // How many letters there are with the last one; two that are nearer to each other would be told from nearly the same ones.
    private static readonly int[] Ends = [8, 16, 24, 32];

    private static double Told(TrainedNetwork network)
    {
        var test = network.Data.Test;
        return Ends.Average(end => Bits(network, Alone(test, end), LetterSizes.Window, end) - Bits(network, test, end, end));
    }

    // The window first; what stands behind it is told later, and changes nothing.
    private static Dataset<float> Alone(Dataset<float> data, int end) =>
        data.With((sample, moved, _) => sample.Slice(end - LetterSizes.Window, LetterSizes.Window).CopyTo(moved));

    // −log₂ p of a letter, told at a place of the sample.
    private static double Bits(TrainedNetwork network, Dataset<float> data, int place, int end)
    {
        var bits = 0.0;
        network.Predict(data, (probabilities, row) =>
        {
            var next = (int)data.Target(row)[end - 1];
            bits -= Math.Log2(Math.Max(probabilities[(place - 1) * LetterSizes.Characters + next], float.Epsilon));
        });
        return bits / data.Count;
    }
}
