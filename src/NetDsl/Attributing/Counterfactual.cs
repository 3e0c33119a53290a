using NetDsl.Attributing;
using NetDsl.Tracing;

namespace NetDsl;

/// <summary>The nearest sample, by Euclidean distance, at which a number would be another one; found with the slopes of the sample, and run.</summary>
/// <remarks>
/// Within the region in which no branch changes, a network of sums, maxima and ReLUs is f(x) + ∂f/∂x·δ, and the nearest sample that
/// reaches a value t is δ = (t − f(x))·g / |g|², g = ∂f/∂x. Where the way there leaves the region, the next step starts from where it led.
/// </remarks>
public sealed class Counterfactual
{
    internal Counterfactual(FeatureFunction function, FeatureFunction? over, double wanted, int mostSteps)
    {
        (Number, Over, Wanted, Before) = (function.Number, over?.Number, wanted, function.AtSample - (over?.AtSample ?? 0));
        var sample = function.Sample.ToArray();
        Reached = Before;
        for (var step = 0; step < mostSteps && Missing > Tolerance; step++)
        {
            var gradient = Gradient(function, over, sample);
            var steepness = gradient.Sum(slope => slope * slope);
            if (steepness == 0)
                break;
            for (var i = 0; i < sample.Length; i++)
                sample[i] += (wanted - Reached) * gradient[i] / steepness;
            Reached = function.Value(sample) - (over?.Value(sample) ?? 0);
            Steps++;
        }

        double[] change = [.. sample.Select((x, i) => x - function.Sample[i])];
        Distance = Math.Sqrt(change.Sum(along => along * along));
        Sample = Attribution.Split(function, function.Features, sample);
        Change = Attribution.Split(function, function.Features, change);
    }

    /// <summary>The number.</summary>
    public Quantity Number { get; }

    /// <summary>The number from which its distance is meant; null where it is meant alone.</summary>
    public Quantity? Over { get; }

    /// <summary>What the number, or the distance, is in the explained sample.</summary>
    public double Before { get; }

    /// <summary>What it should be.</summary>
    public double Wanted { get; }

    /// <summary>What it is at <see cref="Sample"/>, which was run.</summary>
    public double Reached { get; }

    /// <summary>Whether the number is what it should be.</summary>
    public bool Holds => Missing <= Tolerance;

    /// <summary>How many steps it took; 1 where the region of the explained sample reaches that far, so that no sample of it is nearer.</summary>
    public int Steps { get; }

    /// <summary>The other sample, tensor by tensor.</summary>
    public IReadOnlyList<AttributedTensor> Sample { get; }

    /// <summary>What has changed.</summary>
    public IReadOnlyList<AttributedTensor> Change { get; }

    /// <summary>The Euclidean length of the change.</summary>
    public double Distance { get; }

    private double Missing => Math.Abs(Wanted - Reached);

    private double Tolerance => 1e-9 * (Math.Abs(Wanted) + Math.Abs(Before));

    /// <summary>What was asked, how far it is, and whether running it gives what was wanted.</summary>
    public override string ToString()
    {
        var what = Over is null ? $"{Number}" : $"{Number} − {Over}";
        var how = Steps == 1 ? "in the linear region of this sample" : $"in {NumberText.Count(Steps, "step")} from region to region";
        return $"What is the least change of the sample that makes {what} = {NumberText.Brief(Before)} into {NumberText.Brief(Wanted)}?\n"
            + $"A change of length {NumberText.Brief(Distance)}, {how}; run, it gives {NumberText.Brief(Reached)} {(Holds ? "✓" : "✗")}";
    }

    private static double[] Gradient(FeatureFunction function, FeatureFunction? over, double[] sample)
    {
        var gradient = function.Gradient(sample);
        return over is null ? gradient : [.. gradient.Zip(over.Gradient(sample), (ofNumber, ofOther) => ofNumber - ofOther)];
    }
}
