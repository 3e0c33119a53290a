using System.Collections;
using System.Runtime.CompilerServices;

namespace NetDsl;

/// <summary>The size of each axis of a layer or parameter; the last axis varies fastest.</summary>
[CollectionBuilder(typeof(Shape), nameof(Create))]
public sealed class Shape : IReadOnlyList<int>, IEquatable<Shape>
{
    private readonly int[] _sizes;

    private Shape(int[] sizes) => _sizes = sizes;

    /// <summary>The number of axes.</summary>
    public int Count => _sizes.Length;

    /// <summary>The number of elements.</summary>
    public int Length => _sizes.Aggregate(1, (product, size) => checked(product * size));

    /// <summary>The size of an axis.</summary>
    public int this[int axis] => _sizes[axis];

    /// <summary>Makes a shape of the sizes of its axes.</summary>
    public static Shape Create(ReadOnlySpan<int> sizes) => new(sizes.ToArray());

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
