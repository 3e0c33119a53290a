using NetDsl.Generator.IndexNotation;

namespace NetDsl.Generator.Layers;

/// <summary>All places in which an equation reads its sources and the tensors that it defines.</summary>
internal sealed class EquationConstraints
{
    private readonly List<AxisConstraint> _all = [];

    /// <param name="equation">The equation.</param>
    /// <param name="shapes">The shapes of the sources, by the tensors that stand for them.</param>
    public EquationConstraints(LayerEquation equation, IReadOnlyDictionary<string, EquatableArray<int>> shapes)
    {
        foreach (var element in equation.Bodies.SelectMany(body => body.Parts<Element>()).Distinct())
        {
            if (shapes.TryGetValue(element.Tensor, out var shape))
                Add(element, (axis) => SizeOf(shape, element, axis), _ => null);
            else if (equation.Definitions.FirstOrDefault(definition => definition.Name == element.Tensor) is { } definition)
                Add(element, _ => null, axis => definition.Letters[axis]);
        }
    }

    /// <summary>The places.</summary>
    public IReadOnlyList<AxisConstraint> All => _all;

    /// <summary>Those where a letter stands alone.</summary>
    public IEnumerable<AxisConstraint> Plain => _all.Where(constraint => constraint.Form.Plain is not null);

    /// <summary>Those where letters stand with factors, others or constants.</summary>
    public IEnumerable<AxisConstraint> Affine => _all.Where(constraint => constraint.Form.Plain is null);

    /// <summary>Whether a letter stands anywhere but alone.</summary>
    public bool IsAffine(string letter) => Affine.Any(constraint => constraint.Letters.Contains(letter));

    private void Add(Element element, Func<int, int?> size, Func<int, string?> sizedBy)
    {
        for (var axis = 0; axis < element.At.Count; axis++)
            _all.Add(new AxisConstraint(element, axis, element.At[axis], size(axis), sizedBy(axis)));
    }

    // With one index a tensor of any shape is read along one axis.
    private static int SizeOf(EquatableArray<int> shape, Element element, int axis) =>
        element.At.Count == 1 ? shape.Aggregate(1, (product, size) => product * size) : shape[axis];
}
