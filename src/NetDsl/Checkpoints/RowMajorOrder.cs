namespace NetDsl;

/// <summary>Walks through the memory of a parameter, whose strides the compiler chose, in row-major order.</summary>
internal sealed class RowMajorOrder
{
    private readonly List<(int Size, int Stride)> _axes;

    /// <summary>Makes axes that lie one within the other without gaps into one: memory in row-major order is a single axis.</summary>
    public RowMajorOrder(ParameterDescription parameter)
    {
        // The parameter as a whole, which lies around its first axis.
        _axes = [(1, parameter.Length)];
        foreach (var (size, stride) in parameter.Shape.Zip(parameter.Strides).Where(axis => axis.First != 1))
        {
            var outer = _axes[^1];
            if (outer.Stride == size * stride)
                _axes[^1] = (outer.Size * size, stride);
            else
                _axes.Add((size, stride));
        }
    }

    /// <summary>Copies elements out of the memory of the parameter.</summary>
    /// <param name="place">The memory of the parameter.</param>
    /// <param name="first">The first element, counted in row-major order.</param>
    /// <param name="piece">Room for them.</param>
    public void Gather<T>(ReadOnlySpan<T> place, int first, Span<T> piece)
    {
        for (var done = 0; done < piece.Length;)
        {
            var (offset, stride, length) = Run(first + done, piece.Length - done);
            if (stride == 1)
                place.Slice(offset, length).CopyTo(piece[done..]);
            else
            {
                for (var i = 0; i < length; i++)
                    piece[done + i] = place[offset + i * stride];
            }

            done += length;
        }
    }

    /// <summary>Copies elements into the memory of the parameter.</summary>
    /// <param name="piece">The elements.</param>
    /// <param name="first">The first of them, counted in row-major order.</param>
    /// <param name="place">The memory of the parameter.</param>
    public void Scatter<T>(ReadOnlySpan<T> piece, int first, Span<T> place)
    {
        for (var done = 0; done < piece.Length;)
        {
            var (offset, stride, length) = Run(first + done, piece.Length - done);
            if (stride == 1)
                piece.Slice(done, length).CopyTo(place[offset..]);
            else
            {
                for (var i = 0; i < length; i++)
                    place[offset + i * stride] = piece[done + i];
            }

            done += length;
        }
    }

    /// <summary>The elements from one on that lie along the last axis: where they begin, how far apart, and how many.</summary>
    private (int Offset, int Stride, int Length) Run(int element, int most)
    {
        var (rest, index) = Math.DivRem(element, _axes[^1].Size);
        var offset = index * _axes[^1].Stride;
        for (var axis = _axes.Count - 2; axis >= 0; axis--)
        {
            (rest, var place) = Math.DivRem(rest, _axes[axis].Size);
            offset += place * _axes[axis].Stride;
        }

        return (offset, _axes[^1].Stride, Math.Min(most, _axes[^1].Size - index));
    }
}
