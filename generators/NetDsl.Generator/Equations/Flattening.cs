namespace NetDsl.Generator.Equations;

/// <summary>
/// The two ways to write an element of a tensor with several axes: by an index for each, <c>y[i,j,c]</c>, or by its place
/// among all of them, <c>y[12·i+3·j+c]</c>.
/// </summary>
internal static class Flattening
{
    /// <summary>The place of an element among all of its tensor, whose last axis runs fastest.</summary>
    public static Subscript PlaceOf(TensorRead read) =>
        read.At.Zip(Steps(read.Tensor.Shape), (at, step) => at * step).Aggregate((Subscript)0, (sum, part) => sum + part);

    /// <summary>An element of a flat view by an index for each axis of the whole tensor, if it can be written so.</summary>
    public static TensorRead Undo(TensorRead read)
    {
        var shape = read.Tensor.Whole;
        if (read.At is not [var place] || shape.Count < 2 || read.Tensor.Shape.Count != 1 || place.Plain is not null)
            return read;

        var at = new List<Subscript>();
        var rest = place;
        foreach (var (size, step) in shape.Zip(Steps(shape), (size, step) => (size, step)))
        {
            var own = rest.Terms.Where(term => term.Factor % step == 0).Select(term => term with { Factor = term.Factor / step });
            var subscript = new Subscript(own.ToEquatableArray(), FloorDivide(rest.Shift, step));
            if (subscript.Minimum < 0 || subscript.Maximum >= size)
                return read;
            at.Add(subscript);
            rest -= subscript * step;
        }

        return new TensorRead(read.Tensor with { Shape = shape }, at.ToEquatableArray());
    }

    /// <summary>The distance of neighbours along each axis of a shape.</summary>
    public static EquatableArray<int> Steps(EquatableArray<int> shape)
    {
        var steps = new int[shape.Count];
        var next = 1;
        for (var axis = shape.Count - 1; axis >= 0; axis--)
        {
            steps[axis] = next;
            next *= shape[axis];
        }

        return steps.ToEquatableArray();
    }

    private static int FloorDivide(int dividend, int divisor) =>
        dividend >= 0 ? dividend / divisor : -((-dividend + divisor - 1) / divisor);
}
