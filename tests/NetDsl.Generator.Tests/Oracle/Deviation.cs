namespace NetDsl.Generator.Tests;

/// <summary>How far a tensor is from what was expected.</summary>
/// <param name="Tensor">The tensor's name.</param>
/// <param name="Size">The largest difference of an element, relative to the largest element expected.</param>
internal readonly record struct Deviation(string Tensor, double Size)
{
    /// <summary>Compares a tensor element by element.</summary>
    /// <param name="tensor">Its name.</param>
    /// <param name="expected">What was expected; where all of it is zero, differences count as they are.</param>
    /// <param name="actual">What was computed.</param>
    public static Deviation Of(string tensor, double[] expected, double[] actual)
    {
        if (expected.Length != actual.Length)
            return new($"{tensor}, {actual.Length} elements instead of {expected.Length}", double.PositiveInfinity);
        var largest = expected.Max(Math.Abs);
        var difference = expected.Zip(actual, (left, right) => Math.Abs(left - right)).Max();
        return new(tensor, difference / (largest > 0 ? largest : 1));
    }

    public override string ToString() => $"{Tensor}: {Size:E1}";
}
