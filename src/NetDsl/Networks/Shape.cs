using System.Collections;
using System.Runtime.CompilerServices;

namespace NetDsl;

/// <summary>
/// The size of each axis of a layer or parameter; the last axis varies fastest. <c>shape[^1]</c> is the size of the last axis,
/// <c>shape[..^1]</c> the shape without it, and <c>shape is [var height, var width, _]</c> tells an image.
/// </summary>
[CollectionBuilder(typeof(Shape), nameof(Create))]
public sealed class Shape : IReadOnlyList<int>, IEquatable<Shape>
{
    private readonly int[] _sizes;

    // Each sample that is loaded asks for it.
    private int _flattenedLength = -1;

    private Shape(int[] sizes) => _sizes = sizes;

    /// <summary>The number of axes.</summary>
    public int Count => _sizes.Length;

    /// <summary>The number of elements: the product of all sizes, 1 where there is no axis.</summary>
    public int FlattenedLength => _flattenedLength >= 0
        ? _flattenedLength
        : _flattenedLength = _sizes.Aggregate(1, (product, size) => checked(product * size));

    /// <summary>The size of an axis.</summary>
    public int this[int axis] => _sizes[axis];

    /// <summary>Makes a shape of the sizes of its axes.</summary>
    public static Shape Create(ReadOnlySpan<int> sizes) => new(sizes.ToArray());

    /// <summary>The shape of some neighbouring axes; what <c>shape[1..]</c> calls.</summary>
    /// <param name="start">The first of them.</param>
    /// <param name="length">How many they are.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no such axes.</exception>
    public Shape Slice(int start, int length) => new(_sizes.AsSpan(start, length).ToArray());

    /// <summary>The indices of the element at a place in the order of storage, the last index varying fastest.</summary>
    internal int[] IndicesOf(int place)
    {
        var indices = new int[Count];
        for (var axis = Count - 1; axis >= 0; axis--)
            (place, indices[axis]) = Math.DivRem(place, this[axis]);
        return indices;
    }

    /// <inheritdoc/>
    public bool Equals(Shape? other) => other is not null && _sizes.AsSpan().SequenceEqual(other._sizes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Shape);

    /// <inheritdoc/>
    public override int GetHashCode() => _sizes.Aggregate(17, HashCode.Combine);

    /// <summary>The sizes with × between them: <c>28×28×1</c>.</summary>
    public override string ToString() => string.Join('×', _sizes);

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)_sizes).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
