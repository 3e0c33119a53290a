using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.LoopTree;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Emission.Kernels;

/// <summary>The expressions of a loop tree as C#.</summary>
internal sealed class ValuePrinter(NetworkContext network, KernelNames names)
{
    private string Number => network.Number;

    /// <summary>An expression of numbers or vectors.</summary>
    public string Print(Expression expression, Width width)
    {
        SourceDialect dialect = width switch
        {
            Width.Vector => new VectorDialect(network.NumberType, leaf => Leaf(leaf, width)),
            Width.Wide => new VectorDialect(network.NumberType, leaf => Leaf(leaf, width), "Vector512"),
            _ => new ScalarDialect(network.NumberType, leaf => Leaf(leaf, width)),
        };
        return dialect.Print(expression);
    }

    /// <summary>The C# type of a number, or of a vector.</summary>
    public string TypeOf(Width width) => width switch
    {
        Width.Number => Number,
        Width.Index => "int",
        _ => $"{ClassOf(width)}<{Number}>",
    };

    /// <summary>The element itself, to read or to set.</summary>
    public string Element(Access access, Func<Axis, bool>? isZero = null, int further = 0) =>
        AddressNotation.At(names.Of(access.Tensor), AddressNotation.Of(access, isZero, further));

    /// <summary>The lanes that are within an index.</summary>
    public string Mask(Axis along, int vectors, Width width) =>
        $"Lanes.Mask{(width == Width.Wide ? "512" : "")}<{Number}>({AddressNotation.Further(along, vectors)}, {along.Extent})";

    private static string ClassOf(Width width) => width == Width.Wide ? "Vector512" : "Vector";

    private string Leaf(Expression leaf, Width width) => leaf switch
    {
        Access access => Element(access),
        Load load => Print(load),
        Local local => local.Name,
        Accumulator accumulator => KernelNames.Of(accumulator),
        ElementLocal local => names.Of(local),
        TensorRead element => names.Of(element),
        PartOf part => names.Of(part),
        Variable variable => variable.Name,
        Position position => $"({Number})({AddressNotation.Of(position.At)})",
        Broadcast broadcast => $"new {TypeOf(width)}({Print(broadcast.Value, Width.Number)})",
        LanePositions positions => Print(positions),
        FusedMultiplyAdd product => Print(product, width),
        Masked masked => Print(masked, width),
        Fold fold => $"Lanes.{(fold.Operator == ReductionOperator.Sum ? "Sum" : "Max")}({Print(fold.Lanes, Width.Vector)})",
        _ => throw new NotSupportedException($"A {leaf.GetType().Name} has no C#."),
    };

    private string Print(Load load) => load.Access.IsContiguous(load.Along)
        ? $"{ClassOf(load.Width)}.LoadUnsafe({AddressNotation.Place(names.Of(load.Access.Tensor), AddressNotation.Of(load.Access, further: load.Vectors))})"
        : $"Lanes.LoadStrided(ref {Element(load.Access, further: load.Vectors * load.Access.Step(load.Along))}, {load.Access.Step(load.Along)}{Count(load)})";

    /// <summary>Elements far apart end with their index: behind the last one there may be no memory.</summary>
    private static string Count(Load load) => load.Access.Step(load.Along) > VectorAxis.FarthestStep ? $", {Left(load.Along, load.Vectors)}" : "";

    /// <summary>The elements of an index from a vector on: <c>120 - k</c>.</summary>
    public static string Left(Axis along, int vectors) =>
        $"{along.Extent} - {(vectors == 0 ? along.Symbol : $"({AddressNotation.Further(along, vectors)})")}";

    private string Print(FusedMultiplyAdd product, Width width)
    {
        var function = width == Width.Number ? network.MathClass : ClassOf(width);
        return $"{function}.FusedMultiplyAdd({Print(product.Left, width)}, {Print(product.Right, width)}, {Print(product.Addend, width)})";
    }

    private string Print(Masked masked, Width width)
    {
        var (value, mask) = (Print(masked.Value, width), Mask(masked.Along, 0, masked.Width));
        return masked.Otherwise is { } otherwise
            ? $"Vector.ConditionalSelect({mask}, {value}, {Print(otherwise, width)})"
            : $"{value} & {mask}";
    }

    private string Print(LanePositions positions)
    {
        var vector = TypeOf(Width.Vector);
        var at = AddressNotation.Of(positions.At);
        if (positions.Vectors > 0 && positions.At.Factor(positions.Along) is var further and not 0)
            at += $" + {AddressNotation.Vectors(positions.Vectors * further)}";
        return positions.At.Factor(positions.Along) switch
        {
            0 => $"new {vector}({at})",
            1 => $"({vector}.Indices + new {vector}({at}))",
            var factor => $"({vector}.Indices * new {vector}({factor}) + new {vector}({at}))",
        };
    }
}
