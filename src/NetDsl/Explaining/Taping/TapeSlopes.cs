namespace NetDsl.Taping;

/// <summary>How all entries of a tape change along a direction: the derivative forward, beside the values.</summary>
internal static class TapeSlopes
{
    /// <summary>Computes the slopes of the entries of an element.</summary>
    /// <param name="tape">The element's tape.</param>
    /// <param name="origins">Where its reads begin.</param>
    /// <param name="entries">Its entries, as <see cref="TapeEvaluation"/> leaves them.</param>
    /// <param name="ofTensors">The slopes of all tensors; null of those that stay as they are.</param>
    /// <param name="slopes">Room for the slopes of the entries.</param>
    /// <returns>The slope of the element.</returns>
    public static double Evaluate(
        Tape tape, ReadOnlySpan<int> origins, ReadOnlySpan<double> entries, double[]?[] ofTensors, Span<double> slopes)
    {
        for (var i = 0; i < tape.Entries.Length; i++)
        {
            ref readonly var entry = ref tape.Entries[i];
            var (a, b, c) = (entry.A, entry.B, entry.C);
            slopes[i] = entry.Operation switch
            {
                TapeOperation.Read => ofTensors[tape.Tensors[a]] is { } slope ? slope[origins[a] + b] : 0,
                TapeOperation.Add => slopes[a] + slopes[b],
                TapeOperation.Subtract => slopes[a] - slopes[b],
                TapeOperation.Multiply => Times(slopes[a], entries[b]) + Times(slopes[b], entries[a]),
                TapeOperation.Divide => (slopes[a] - Times(slopes[b], entries[i])) / entries[b],
                TapeOperation.Negate => -slopes[a],
                TapeOperation.FusedMultiplyAdd => Times(slopes[a], entries[b]) + Times(slopes[b], entries[a]) + slopes[c],
                TapeOperation.Larger => slopes[entries[a] >= entries[b] ? a : b],
                TapeOperation.Smaller => slopes[entries[a] <= entries[b] ? a : b],
                TapeOperation.Power => OfPower(entries[a], slopes[a], entries[b], slopes[b], entries[i]),
                TapeOperation.Apply => slopes[a] == 0 ? 0 : slopes[a] * tape.Functions[b].Derivative(entries[a]),
                TapeOperation.Select => slopes[entries[a] != 0 ? b : c],
                TapeOperation.Sum => Sum(tape.TermsOf(entry), c < 0 ? 0 : slopes[c], entries, slopes),
                TapeOperation.Largest => slopes[TapeEvaluation.Place(tape.TermsOf(entry), entries)],
                _ => 0,
            };
        }

        return slopes[tape.Entries.Length - 1];
    }

    // What does not change leaves nothing, also beside −∞, as of a score that a mask has hidden and a scale.
    private static double Times(double slope, double factor) => slope == 0 ? 0 : slope * factor;

    private static double OfPower(double x, double ofX, double y, double ofY, double power) =>
        (ofX == 0 ? 0 : ofX * y * Math.Pow(x, y - 1)) + (ofY == 0 ? 0 : ofY * power * Math.Log(x));

    private static double Sum(ReadOnlySpan<TapeTerm> terms, double sum, ReadOnlySpan<double> entries, ReadOnlySpan<double> slopes)
    {
        foreach (var (left, right) in terms)
            sum += right < 0 ? slopes[left] : Times(slopes[left], entries[right]) + Times(slopes[right], entries[left]);
        return sum;
    }
}
