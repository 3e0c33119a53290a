using System.Numerics.Tensors;

namespace NetDsl.Lab;

/// <summary>Measures over the whole range of a unit's activations, without a threshold.</summary>
/// <remarks>
/// Recall, precision, accuracy and the area under the ROC curve are not among them: each alone is high for units that say nothing, such as
/// one that is always on, or a concept that hardly ever holds.
/// </remarks>
public static class AssociationMeasures
{
    /// <summary>
    /// The area under precision over recall: Σ (R[i] − R[i−1])·P[i] over the different activations from the highest down. What is tied counts
    /// at once. A unit that says nothing has the share of the positives.
    /// </summary>
    /// <param name="activations">The unit's activations.</param>
    /// <param name="holds">Whether the concept holds, for each.</param>
    /// <returns>0 to 1; NaN where the concept never holds.</returns>
    /// <exception cref="ArgumentException">An activation is no number, or they are not as many as the marks.</exception>
    public static double Auprc(ReadOnlySpan<float> activations, ReadOnlySpan<bool> holds)
    {
        RequireNumbers(activations, holds.Length);
        float[] sorted = [.. activations];
        bool[] marks = [.. holds];
        Array.Sort(sorted, marks);
        double area = 0;
        var (hits, above, positives) = (0, 0, holds.Count(true));
        for (var end = sorted.Length; end > 0;)
        {
            var (start, found) = (end, 0);
            while (start > 0 && sorted[start - 1] == sorted[end - 1])
                found += marks[--start] ? 1 : 0;
            (hits, above) = (hits + found, above + end - start);
            area += (double)found / positives * hits / above;
            end = start;
        }

        return positives == 0 ? double.NaN : area;
    }

    /// <summary>Pearson's correlation of activation and concept; 0 where either is the same everywhere.</summary>
    /// <param name="activations">The unit's activations.</param>
    /// <param name="holds">Whether the concept holds, for each.</param>
    public static double Pearson(ReadOnlySpan<float> activations, ReadOnlySpan<bool> holds)
    {
        RequireNumbers(activations, holds.Length);
        var (activation, concept) = (Centred(activations), Centred(AsNumbers(holds)));
        var scale = TensorPrimitives.Norm<double>(activation) * TensorPrimitives.Norm<double>(concept);
        return scale > 0 ? TensorPrimitives.Dot<double>(activation, concept) / scale : 0;
    }

    /// <summary>The cosine of activation and concept, which knows where zero is; 0 where either is zero everywhere.</summary>
    /// <param name="activations">The unit's activations.</param>
    /// <param name="holds">Whether the concept holds, for each.</param>
    public static double Cosine(ReadOnlySpan<float> activations, ReadOnlySpan<bool> holds)
    {
        RequireNumbers(activations, holds.Length);
        var wide = new double[activations.Length];
        TensorPrimitives.ConvertTruncating(activations, wide);
        var scale = TensorPrimitives.Norm<double>(wide) * Math.Sqrt(holds.Count(true));
        var dot = 0.0;
        for (var i = 0; i < wide.Length; i++)
            dot += holds[i] ? wide[i] : 0;
        return scale > 0 ? dot / scale : 0;
    }

    /// <summary>How many observations have an activation that another one has, too.</summary>
    /// <param name="activations">The unit's activations.</param>
    public static int Tied(ReadOnlySpan<float> activations)
    {
        var counts = new Dictionary<float, int>();
        foreach (var activation in activations)
            counts[activation] = counts.GetValueOrDefault(activation) + 1;
        return counts.Values.Where(count => count > 1).Sum();
    }

    private static float[] AsNumbers(ReadOnlySpan<bool> holds)
    {
        var numbers = new float[holds.Length];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = holds[i] ? 1 : 0;
        return numbers;
    }

    private static double[] Centred(ReadOnlySpan<float> values)
    {
        var centred = new double[values.Length];
        TensorPrimitives.ConvertTruncating(values, centred);
        TensorPrimitives.Subtract(centred, TensorPrimitives.Sum<double>(centred) / centred.Length, centred);
        return centred;
    }

    private static void RequireNumbers(ReadOnlySpan<float> activations, int marks)
    {
        if (activations.Length != marks || marks == 0)
            throw new ArgumentException($"Each activation has one mark; found {activations.Length} activations and {marks} marks.", nameof(activations));
        if (!float.IsFinite(TensorPrimitives.MaxMagnitude(activations)))
            throw new ArgumentException("An activation is NaN or infinite: it has no place among the others.", nameof(activations));
    }
}
