using NetDsl.Attributing;
using NetDsl.Tracing;

namespace NetDsl;

/// <summary>
/// A sample for which a number is large, found by climbing along its gradient inside a box. (Erhan et al.: Visualizing Higher-Layer Features of a Deep
/// Network, 2009.)
/// </summary>
/// <remarks>It is a top of the hill that begins at the start, not the highest there is: another start may lead higher.</remarks>
public sealed class ActivationMaximisation
{
    internal ActivationMaximisation(FeatureFunction function, (double Low, double High) box, int steps)
    {
        (Number, Box, Before) = (function.Number, box, function.AtSample);
        double[] sample = [.. function.Sample.Select(x => Math.Clamp(x, box.Low, box.High))];
        var (reached, length) = (function.Value(sample), (box.High - box.Low) / 4);
        for (; Steps < steps && length > 1e-9 * (box.High - box.Low); Steps++)
        {
            var gradient = function.Gradient(sample);
            var steepest = gradient.Max(Math.Abs);
            if (steepest == 0)
                break;
            double[] next = [.. sample.Select((x, i) => Math.Clamp(x + length * gradient[i] / steepest, box.Low, box.High))];
            var value = function.Value(next);
            if (value > reached)
                (sample, reached, length) = (next, value, 1.2 * length);
            else
                length /= 2;
        }

        Reached = reached;
        Sample = Attribution.Split(function, function.Features, sample);
    }

    /// <summary>The number.</summary>
    public Quantity Number { get; }

    /// <summary>The least and the largest value of each feature.</summary>
    public (double Low, double High) Box { get; }

    /// <summary>What the number is in the explained sample, from which the climb starts.</summary>
    public double Before { get; }

    /// <summary>What it is at <see cref="Sample"/>, which was run.</summary>
    public double Reached { get; }

    /// <summary>How many gradients were followed.</summary>
    public int Steps { get; }

    /// <summary>The sample that was found, tensor by tensor.</summary>
    public IReadOnlyList<AttributedTensor> Sample { get; }

    /// <summary>What was asked and how far it led.</summary>
    public override string ToString() =>
        $"Which sample, from {NumberText.Brief(Box.Low)} to {NumberText.Brief(Box.High)}, makes {Number} large?\n"
        + $"One with {NumberText.Brief(Reached)}, in {NumberText.Count(Steps, "step")} uphill from this one with {NumberText.Brief(Before)}.";
}
