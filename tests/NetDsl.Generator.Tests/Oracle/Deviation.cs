namespace NetDsl.Generator.Tests;

/// <summary>How far a tensor is from what was expected.</summary>
/// <param name="Tensor">The tensor's name.</param>
/// <param name="Size">The largest difference of an element, relative to the largest element that was expected.</param>
internal readonly record struct Deviation(string Tensor, double Size)
{
    private const double Nothing = 1e-12;

    /// <summary>Compares a tensor element by element.</summary>
    /// <param name="tensor">Its name.</param>
    /// <param name="expected">What was expected.</param>
    /// <param name="actual">What was computed.</param>
    /// <param name="otherwise">
    /// What differences are relative to where all that was expected is what rounding left of zero: the bias of attention's
    /// keys changes nothing, and its gradient is a sum that cancels.
    /// </param>
    public static Deviation Of(string tensor, double[] expected, double[] actual, double otherwise = 1)
    {
        if (expected.Length != actual.Length)
            return new($"{tensor}, {actual.Length} elements instead of {expected.Length}", double.PositiveInfinity);
        var largest = expected.Max(Math.Abs);
        var difference = expected.Zip(actual, (left, right) => Math.Abs(left - right)).Max();
        return new(tensor, difference / (largest > Nothing * otherwise ? largest : otherwise));
    }

    /// <summary>Compares a loss: a mean of numbers of order 1, which may cancel.</summary>
    public static Deviation OfLoss(string loss, double expected, double actual) =>
        new(loss, Math.Abs(expected - actual) / Math.Max(1, Math.Abs(expected)));

    public override string ToString() => $"{Tensor}: {Size:E1}";
}
