using System.Numerics.Tensors;

namespace NetDsl.Samples.Digits;

/// <summary>Finds the test image that says most about a network: a mistake, if it makes one.</summary>
internal static class HardestDigit
{
    /// <summary>
    /// The image to whose digit the network gives the least probability, which is the one of the greatest loss.
    /// </summary>
    public static int Find(DigitNetwork network, Dataset<float> test)
    {
        var (hardest, least) = (0, float.PositiveInfinity);
        Evaluation.Predict<DigitNetwork, float>(network, test, (prediction, row) =>
        {
            var probability = TensorPrimitives.Dot(prediction, test.Target(row));
            if (probability < least)
                (hardest, least) = (row, probability);
        });
        return hardest;
    }
}
