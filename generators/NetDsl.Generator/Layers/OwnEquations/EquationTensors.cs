using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.IndexNotation;

namespace NetDsl.Generator.Layers;

/// <summary>An equation of a user's in the tensors of a layer: letters have their extents, names are tensors.</summary>
internal sealed class EquationTensors(IReadOnlyDictionary<string, int> extents)
{
    private readonly Dictionary<string, TensorSymbol> _tensors = [];

    public TensorSymbol this[string name] => _tensors[name];

    /// <summary>Says which tensor a name means.</summary>
    public void Add(string name, TensorSymbol tensor) => _tensors.Add(name, tensor);

    /// <summary>The index of a letter.</summary>
    public Axis Axis(string letter) => LayerBuilder.Axis(Symbol(letter), extents[letter]);

    /// <summary>An expression with tensors in the place of names.</summary>
    public Expression Bind(Expression expression) => expression switch
    {
        Element element => Read(element),
        Aggregate aggregate => new Reduction(
            OperatorOf(aggregate.Aggregation), aggregate.Over.Select(Axis).ToEquatableArray(), Bind(aggregate.Body)),
        LetterNumber number => new Position(Bind(number.Form)),
        LetterCount count => extents[count.Letter],
        _ => expression.Map(Bind),
    };

    private Expression Read(Element element)
    {
        var tensor = this[element.Tensor];
        var isFlat = element.At.Count == 1 && tensor.Tensor.Shape.Count != 1;
        return (isFlat ? tensor.Flat : tensor)[[.. element.At.Select(Bind)]];
    }

    // Generated code has words for its own variables, s for the sample and V for the width of a vector; none of them ends so.
    private static string Symbol(string letter) => letter is { Length: 1 } and not ("s" or "V") ? letter : letter + "_";

    private Subscript Bind(LetterForm form) =>
        form.Terms.Aggregate((Subscript)form.Shift, (sum, term) => sum + Axis(term.Letter) * term.Factor);

    private static ReductionOperator OperatorOf(Aggregation aggregation) => aggregation switch
    {
        Aggregation.Max => ReductionOperator.Max,
        Aggregation.ArgMax => ReductionOperator.ArgMax,
        _ => ReductionOperator.Sum,
    };
}
