using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.IndexNotation;

namespace NetDsl.Generator.Layers;

/// <summary>The shape of an equation's weights, and how they are drawn.</summary>
/// <param name="equation">The equation.</param>
/// <param name="extents">How far its letters run.</param>
/// <param name="sources">The tensors that stand for sources.</param>
internal sealed class EquationWeights(LayerEquation equation, IReadOnlyDictionary<string, int> extents, IReadOnlyList<string> sources)
{
    private const string Default = "Default";

    private readonly List<Element> _elements = [.. equation.Bodies.SelectMany(body => body.Parts<Element>())];

    /// <summary>The letters of maxima, of whose values one counts.</summary>
    private readonly HashSet<string> _chosen =
    [
        .. equation.Bodies.SelectMany(body => body.Parts<Aggregate>())
            .Where(aggregate => aggregate.Aggregation is Aggregation.Max or Aggregation.ArgMax)
            .SelectMany(aggregate => aggregate.Over),
    ];

    /// <summary>Makes the weights of a parameter; null, and a problem, where the equation reads before their start.</summary>
    public TensorSymbol? Draw(TensorParameter parameter, LayerBuilder layer, string ofLayer)
    {
        var reads = Reads(parameter.Name);
        foreach (var read in reads)
        {
            for (var axis = 0; axis < read.At.Count; axis++)
            {
                var (least, most) = (read.At[axis].Minimum(extents), read.At[axis].Maximum(extents));
                if (least >= 0 && most < int.MaxValue)
                    continue;
                layer.ReportSources(
                    Descriptors.EquationReadsOutside,
                    layer.Name,
                    read.ToString(),
                    equation.Name,
                    FormattableString.Invariant($"from {least} to {most} along axis {axis + 1}"),
                    "begins at 0");
                return null;
            }
        }

        // As long as the equation reads.
        int[] shape = [.. Enumerable.Range(0, reads[0].At.Count).Select(axis => (int)reads.Max(read => read.At[axis].Maximum(extents)) + 1)];
        var role = RoleOf(parameter.Name);
        return layer.Parameter(
            parameter.Name, role, shape, Initialization(parameter, role, ofLayer), FanIn(parameter.Name), FanOut(parameter.Name));
    }

    /// <summary>The number of values that one output sums with these weights.</summary>
    private int FanIn(string weights) => Product(Summed(weights).Except(_chosen));

    /// <summary>The number of outputs to which one input contributes: over the indices that do not stand alone in a source.</summary>
    private int FanOut(string weights)
    {
        var alone = _elements.Where(element => sources.Contains(element.Tensor))
            .SelectMany(element => element.At)
            .Select(at => at.Plain);
        return Product(LettersOf(weights).Except(_chosen).Except(alone)!);
    }

    /// <summary>How weights are drawn: as the mark says, else those that something is summed over as the layer says.</summary>
    private static string Initialization(TensorParameter weights, ParameterRole role, string ofLayer) =>
        weights.Initialization != Default ? weights.Initialization
        : role == ParameterRole.Weight ? ofLayer
        : role == ParameterRole.Bias ? "Zeros" : "Ones";

    /// <summary>What the equation does with a parameter: sums over it, adds it, or scales with it.</summary>
    private ParameterRole RoleOf(string parameter) =>
        Summed(parameter).Any() ? ParameterRole.Weight
        : equation.Bodies.All(body => IsOnlyAdded(body, parameter)) ? ParameterRole.Bias
        : ParameterRole.Scale;

    private IReadOnlyList<Element> Reads(string tensor) => [.. _elements.Where(element => element.Tensor == tensor)];

    private IEnumerable<string> LettersOf(string tensor) =>
        Reads(tensor).SelectMany(read => read.At).SelectMany(at => at.Terms).Select(term => term.Letter).Distinct();

    private IEnumerable<string> Summed(string tensor) =>
        LettersOf(tensor).Intersect(equation.Bodies.SelectMany(body => body.BoundLetters()));

    private int Product(IEnumerable<string> letters) =>
        (int)Math.Min(int.MaxValue, letters.Aggregate(1.0, (product, letter) => product * extents[letter]));

    /// <summary>Whether every element of a tensor is a term of a sum.</summary>
    private static bool IsOnlyAdded(Expression expression, string tensor)
    {
        return IsAdded(expression, isTerm: true);

        bool IsAdded(Expression part, bool isTerm)
        {
            if (part is Element element && element.Tensor == tensor)
                return isTerm;
            var areTerms = part is Negation or Binary { Operator: BinaryOperator.Add or BinaryOperator.Subtract };
            var all = true;
            part.Map(operand =>
            {
                all &= IsAdded(operand, areTerms);
                return operand;
            });
            return all;
        }
    }
}
