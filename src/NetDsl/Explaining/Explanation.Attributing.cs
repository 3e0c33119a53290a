using NetDsl.Attributing;
using NetDsl.Taping;
using NetDsl.Tracing;

namespace NetDsl;

// What a number owes to what it was computed of.
public partial class Explanation
{
    private SampleGraph? _graph;

    /// <summary>What a number owes to the inputs, or to the elements of another tensor.</summary>
    /// <param name="number">A number of the forward pass by name: <c>Digit[5]</c>, <c>Hidden.z[3]</c>, <c>Error</c>.</param>
    /// <param name="method">The method: <c>IntegratedGradients.From(black)</c>.</param>
    /// <param name="of">The tensor whose elements are the features; all inputs of numbers where it is left out.</param>
    /// <exception cref="FormatException">The text is not a name with indices.</exception>
    /// <exception cref="ArgumentException">
    /// There is no such tensor, the number does not depend on the features or is of another row of the batch, or a baseline has another length.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The tensor has no such element.</exception>
    /// <exception cref="NotSupportedException">The features are tokens, or the network cannot be taped.</exception>
    /// <exception cref="NotFiniteNumberException">The number, one on the way to it or one of the answer is not finite.</exception>
    public Attribution Attribute(string number, AttributionMethod method, string? of = null) => Attribute(Quantity.Parse(number), method, of);

    /// <inheritdoc cref="Attribute(string, AttributionMethod, string?)"/>
    public Attribution Attribute(Quantity number, AttributionMethod method, string? of = null)
    {
        ArgumentNullException.ThrowIfNull(method);
        return method.Answer(FunctionOf(number, of));
    }

    /// <summary>
    /// The derivative of a number by each element of a tensor, in double, in one pass backward: by how much it changes if this element does,
    /// and all that depends on it, later states of a recurrence among them.
    /// </summary>
    /// <param name="of">A number of the forward pass by name: <c>Digit[5]</c>.</param>
    /// <param name="by">The tensor, an input, a weight tensor or what a layer computes: <c>Image</c>.</param>
    /// <inheritdoc cref="Attribute(string, AttributionMethod, string?)" path="/exception"/>
    public AttributedTensor Gradient(string of, string by) => Gradient(Quantity.Parse(of), by);

    /// <inheritdoc cref="Gradient(string, string)"/>
    public AttributedTensor Gradient(Quantity of, string by)
    {
        ArgumentNullException.ThrowIfNull(by);
        var function = FunctionOf(of, by, areCut: false);
        return Attribution.Split(function, function.Features, function.Gradient(function.Sample))[0];
    }

    /// <summary>The least change of the inputs that makes a number another one.</summary>
    /// <param name="number">A number of the forward pass by name: <c>Digit[3]</c>.</param>
    /// <param name="wanted">What it should be; with <paramref name="over"/>, by how much it should be above the other.</param>
    /// <param name="over">The number from which the distance is meant: <c>Digit[5]</c>; null for the number alone.</param>
    /// <param name="of">The tensor that is changed; all inputs of numbers where it is left out.</param>
    /// <param name="mostSteps">How often a step may start from another region.</param>
    /// <inheritdoc cref="Attribute(string, AttributionMethod, string?)" path="/exception"/>
    public Counterfactual Counterfactual(string number, double wanted, string? over = null, string? of = null, int mostSteps = 50) =>
        new(FunctionOf(Quantity.Parse(number), of), over is null ? null : FunctionOf(Quantity.Parse(over), of), wanted, mostSteps);

    /// <summary>A sample for which a number is large, climbing from this one.</summary>
    /// <param name="number">A number of the forward pass by name: <c>Digit[5]</c>.</param>
    /// <param name="low">The least value of a feature.</param>
    /// <param name="high">The largest value of a feature.</param>
    /// <param name="of">The tensor that is changed; all inputs of numbers where it is left out.</param>
    /// <param name="steps">How many gradients are followed at most.</param>
    /// <exception cref="ArgumentOutOfRangeException">The box is empty, or the tensor has no such element.</exception>
    /// <inheritdoc cref="Attribute(string, AttributionMethod, string?)" path="/exception"/>
    public ActivationMaximisation Maximise(string number, double low, double high, string? of = null, int steps = 100)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(high, low);
        return new(FunctionOf(Quantity.Parse(number), of), (low, high), steps);
    }

    /// <summary>A number as a function of features.</summary>
    internal FeatureFunction FunctionOf(Quantity number, string? of, bool areCut = true)
    {
        ArgumentNullException.ThrowIfNull(number);
        var (tensor, element) = _lookup.Find(number);
        if (tensor.Pass is not (Pass.Forward or Pass.Loss))
        {
            throw new ArgumentException(
                $"{number} is not of the forward pass. What it owes to each number is in its formula, Ask(\"{number}\"); attributions are of activations and losses.",
                nameof(number));
        }

        if (!_network.Identify(new Quantity(element.Tensor, [.. element.Indices])).Equals(_network.Identify(element)))
        {
            throw new ArgumentException(
                $"{number} is of row {element.Row}, and this explanation is of another one: ask that row of the batch, batch[{element.Row}].", nameof(number));
        }

        var graph = Graph();
        var features = of is null ? Inputs(graph) : [graph.TensorNamed(_lookup.Resolve(of))];
        foreach (var feature in features.Where(graph.TokenInputs.ContainsKey))
        {
            throw new NotSupportedException(
                $"{graph[feature].Name} holds tokens, which are names and no amounts: there is nothing between two of them. "
                + $"Ask for what is looked up: of: \"{graph.TokenInputs[feature]}\".");
        }

        var function = new FeatureFunction(graph, element, features, areCut);
        FiniteNumbers.Require(function);
        return function;
    }

    /// <summary>How tensors of the forward pass are computed, each written down once for attributions and pages; of rows of a batch, none.</summary>
    internal Dictionary<int, TapedTensor> Tapes { get; } = [];

    /// <summary>What the forward pass computes of the sample, written down when it is first asked for.</summary>
    internal SampleGraph Graph() => _graph ??= new(
        Network,
        _network switch
        {
            ITapedNetwork network => network.Taping,
            ITapedRow row => row.TapingAlone,
            _ => throw new NotSupportedException($"{Network.Name} was not generated, so that there are no equations to attribute by."),
        },
        hasTarget: Target is not null,
        // The tapes of a row alone are not those of the whole batch.
        known: _network is ITapedNetwork ? Tapes : []);

    private static IReadOnlyList<int> Inputs(SampleGraph graph)
    {
        int[] numbers = [.. graph.Inputs.Where(input => !graph.TokenInputs.ContainsKey(input))];
        return numbers.Length > 0 ? numbers : [graph.Inputs[0]];
    }
}
