using System.Numerics;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>
/// What attributions say of any network: the tapes' gradient of the loss is the one that training computes, and every account that has to
/// close does, within its bound. What could not be checked is told, and why.
/// </summary>
internal static class AttributionCheck
{
    // Above, a check would take seconds.
    private const long MostMultiplyAdds = 20_000;

    // Relative to the largest derivative of a tensor: both sides are in double.
    private const double Tolerance = 1e-8;

    public static AttributionCoverage RunSingle<TNetwork>(int seed, WeightRange weights)
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float> => Run<TNetwork, float>(seed, weights);

    public static AttributionCoverage RunDouble<TNetwork>(int seed, WeightRange weights)
        where TNetwork : Network<TNetwork, double>, INetwork<TNetwork, double> => Run<TNetwork, double>(seed, weights);

    private static AttributionCoverage Run<TNetwork, T>(int seed, WeightRange weights)
        where TNetwork : Network<TNetwork, T>, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var description = TNetwork.Description;
        var coverage = new AttributionCoverage();
        if (description.MultiplyAdds > MostMultiplyAdds)
        {
            coverage.LeaveOut($"{typeof(TNetwork).Name}: {description.MultiplyAdds} products, more than {MostMultiplyAdds}");
            return coverage;
        }

        var network = TNetwork.Create(seed, 1);
        RandomSamples.DrawParameters<TNetwork, T>(network, seed, weights);
        var (samples, targets) = RandomSamples.Load<TNetwork, T>(network, 1, seed + 1);
        var why = network.Explain(samples[0], targets[0]);
        var inputs = description.Layers.Where(layer => layer.Kind == "Input").Select(layer => layer.Name).ToHashSet();
        var tensors = why.Tensors.Where(tensor => tensor.Pass == Pass.Forward && tensor.Shape.FlattenedLength > 0).ToArray();
        if (typeof(T) == typeof(double) && description.Targets is [{ Counting: null, Target: not null, Weight: 1 } loss])
            Gradients(why, tensors, loss.Loss, coverage);
        foreach (var number in Numbers(description, tensors, seed))
            Accounts(why, number, inputs, coverage);
        TestContext.Current.TestOutputHelper?.WriteLine($"{typeof(TNetwork).Name}: {coverage}");
        return coverage;
    }

    /// <summary>Numbers of what is predicted from, drawn.</summary>
    private static IEnumerable<Quantity> Numbers(NetworkDescription description, TensorDescription[] tensors, int seed)
    {
        var layer = description.Layers.Last(layer => layer.Output.Space == TensorSpace.Values && tensors.Any(tensor => tensor.Name == layer.Name && tensor.Equation.Length > 0 && tensor.Shape.Count > 0));
        var tensor = tensors.First(tensor => tensor.Name == layer.Name);
        yield return tensor.Element(new Random(seed).Next(tensor.Shape.FlattenedLength));
    }

    /// <summary>
    /// Compares the gradients of weights and of what layers put out. What lies within a layer may leave out what sums up to nothing, as the
    /// mean of a normalisation does of its variance.
    /// </summary>
    private static void Gradients(Explanation why, TensorDescription[] tensors, string loss, AttributionCoverage coverage)
    {
        var weights = why.Network.Parameters.Select(parameter => parameter.Name).ToHashSet();
        var known = why.Tensors.Select(tensor => tensor.Name).ToHashSet();
        foreach (var tensor in tensors.Where(tensor => known.Contains($"∂L/∂{tensor.Name}") && (tensor.Name == tensor.Layer || weights.Contains(tensor.Name))))
        {
            AttributedTensor gradient;
            try
            {
                gradient = why.Gradient(of: loss, by: tensor.Name);
            }
            catch (Exception refusal) when (IsRefusal(refusal))
            {
                coverage.LeaveOut($"∂{loss}/∂{tensor.Name}: {refusal.Message}");
                continue;
            }

            double[] stored = [.. Enumerable.Range(0, gradient.Values.Count).Select(place => why.Read(tensor.Element(place).Derivative))];
            var scale = stored.Max(Math.Abs) + 1e-3;
            for (var place = 0; place < stored.Length; place++)
            {
                Assert.True(
                    Math.Abs(stored[place] - gradient.Values[place]) <= Tolerance * scale,
                    $"{tensor.Element(place).Derivative} is {stored[place]} in memory, {gradient.Values[place]} by the tapes.");
            }

            coverage.Cover();
        }
    }

    private static void Accounts(Explanation why, Quantity number, HashSet<string> inputs, AttributionCoverage coverage)
    {
        AttributionMethod[] methods =
        [
            new Gradient(), IntegratedGradients.From(Baseline.Zero) with { MostGradients = 64 }, DeepLift.From(Baseline.From([0.1])),
            LayerwiseRelevance.Epsilon(1e-3), LayerwiseRelevance.Gamma(), LayerwiseRelevance.AlphaBeta(),
            Shapley.From(Baseline.Zero) with { MostExact = 4, Orders = 2, Groups = FeatureGroups.Blocks(2) },
        ];
        foreach (var method in methods)
        {
            Attribution attribution;
            try
            {
                attribution = why.Attribute(number, method);
            }
            catch (Exception refusal) when (IsRefusal(refusal))
            {
                coverage.LeaveOut($"{method.Name} of {number}: {refusal.Message}");
                continue;
            }

            Assert.Equal(inputs, [.. attribution.Values.Select(tensor => tensor.Tensor.Name).Union(inputs)]);
            var isASum = attribution.Remarks.Any(remark => remark.StartsWith("a sum over", StringComparison.Ordinal));

            // The slope of a step has no finite bound.
            if (isASum)
                coverage.LeaveOut($"{method.Name} of {number}: {attribution.Remarks[0]}");
            else if (!double.IsFinite(attribution.Bound))
                coverage.LeaveOut($"{method.Name} of {number}: residual {attribution.Residual} and bound {attribution.Bound}");
            else
            {
                Assert.True(attribution.Holds, attribution.ToString());
                coverage.Cover();
            }
        }
    }

    /// <summary>Features that are tokens, or of which a number has nothing, and numbers that are not finite: no other refusal is expected.</summary>
    private static bool IsRefusal(Exception exception) => exception is NotSupportedException or NotFiniteNumberException
        || (exception is ArgumentException && exception.Message.Contains("does not depend on", StringComparison.Ordinal));
}
