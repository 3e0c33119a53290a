using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetDsl;

/// <summary>The memory of one network: its weights, and room for what is computed of a batch.</summary>
/// <typeparam name="T">The number type.</typeparam>
public sealed class Workspace<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly int _width;
    private Arena<T> _values;
    private Arena<T> _adjoints;

    internal Workspace(Arena<T> parameters, int trainableCount, int width, int batchWidth, int copyWidth, int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _width = width;
        Parameters = parameters;
        Gradients = new Arena<T>(trainableCount);
        Capacity = capacity;
        RequireRoom(capacity);
        _values = new Arena<T>(width * capacity);
        _adjoints = new Arena<T>(width * capacity);
        BatchValues = new Arena<T>(batchWidth + copyWidth);
        BatchAdjoints = new Arena<T>(batchWidth);
    }

    /// <summary>The number of samples for which there is room.</summary>
    public int Capacity { get; private set; }

    /// <summary>The number of samples that the last pass computed.</summary>
    public int Batch { get; internal set; } = 1;

    /// <summary>What is there of the derivatives for the values of the last batch.</summary>
    internal Derivatives Derivatives { get; set; }

    /// <summary>Whether the gradients of the weights were ever computed.</summary>
    internal bool HasGradients { get; set; }

    /// <summary>The weights, maybe shared with other networks.</summary>
    public Arena<T> Parameters { get; }

    /// <summary>The derivatives of the loss for the weights that are trained, which are the first of all weights.</summary>
    public Arena<T> Gradients { get; }

    /// <summary>What is computed once for all samples of a batch; behind it the weights that a pass backward copies.</summary>
    internal Arena<T> BatchValues { get; }

    /// <summary>The derivatives of the loss for it.</summary>
    internal Arena<T> BatchAdjoints { get; }

    internal void Reserve(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        if (capacity <= Capacity)
            return;
        RequireRoom(capacity);
        _values = new Arena<T>(_width * capacity);
        _adjoints = new Arena<T>(_width * capacity);
        Capacity = capacity;
        Derivatives = Derivatives.None;
    }

    private void RequireRoom(int capacity)
    {
        if ((long)_width * capacity > Arena<T>.Longest)
        {
            throw new ArgumentOutOfRangeException(
                nameof(capacity),
                capacity,
                $"A sample takes {_width} numbers of workspace, and a block of memory holds {Arena<T>.Longest}: "
                + $"at most {Arena<T>.Longest / _width} samples fit at once.");
        }
    }

    internal ref T Value(int offset) => ref Unsafe.Add(ref _values.Origin, (nint)offset * Capacity);

    internal ref T Adjoint(int offset) => ref Unsafe.Add(ref _adjoints.Origin, (nint)offset * Capacity);

    /// <summary>The element of a tensor at the given indices, of the sample of a row.</summary>
    internal ref T At(TensorSlot slot, int row, ReadOnlySpan<int> indices)
    {
        var element = (nint)row * slot.Row;
        for (var axis = 0; axis < indices.Length; axis++)
            element += (nint)indices[axis] * slot.Strides[axis];
        return ref Unsafe.Add(ref First(slot), element);
    }

    /// <summary>The values of one sample; only for tensors of one row for each sample.</summary>
    internal Span<T> Row(TensorSlot slot, int row) => MemoryMarshal.CreateSpan(
        ref Unsafe.Add(ref First(slot), (nint)row * slot.Row), slot.Shape.FlattenedLength);

    /// <summary>What lies behind a row, up to the next one.</summary>
    internal Span<T> Padding(TensorSlot slot, int row) => MemoryMarshal.CreateSpan(
        ref Unsafe.Add(ref First(slot), (nint)row * slot.Row + slot.Shape.FlattenedLength), slot.Row - slot.Shape.FlattenedLength);

    /// <summary>All that passes write, part by part.</summary>
    internal IReadOnlyList<T[]> CopyOfAll() =>
        [.. Parts.Select(part => part.Span.ToArray())];

    /// <summary>Puts NaN where two copies differ.</summary>
    internal void Poison(IReadOnlyList<T[]> one, IReadOnlyList<T[]> other)
    {
        foreach (var (i, part) in Parts.Index())
        {
            for (var place = 0; place < part.Span.Length; place++)
            {
                if (!one[i][place].Equals(other[i][place]))
                    part.Span[place] = T.NaN;
            }
        }
    }

    /// <summary>Holds the values that another workspace of this network and capacity holds.</summary>
    internal void TakeOver(Workspace<T> other)
    {
        other._values.Span.CopyTo(_values.Span);
        other.BatchValues.Span.CopyTo(BatchValues.Span);
        Batch = other.Batch;
    }

    private Arena<T>[] Parts => [_values, _adjoints, BatchValues, BatchAdjoints, Gradients];

    /// <summary>The numbers of the first rows of a tensor in double, in the order of its indices.</summary>
    internal double[] Widen(TensorSlot slot, int rows)
    {
        var length = slot.Shape.FlattenedLength;
        var values = new double[rows * length];
        Span<int> at = stackalloc int[slot.Shape.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = double.CreateTruncating(At(slot, i / length, at));
            for (var axis = at.Length - 1; axis >= 0 && ++at[axis] == slot.Shape[axis]; axis--)
                at[axis] = 0;
        }

        return values;
    }

    /// <summary>A tensor with its shape: all samples of the last batch, or the weights. One number is a vector of length 1.</summary>
    internal TensorSpan<T> View(TensorSlot slot)
    {
        var batched = slot.Space is TensorSpace.Values or TensorSpace.Adjoints;
        IEnumerable<int> sizes = batched ? slot.Shape.Prepend(Batch) : slot.Shape.DefaultIfEmpty(1);
        IEnumerable<int> strides = batched ? slot.Strides.Prepend(slot.Row) : slot.Strides.DefaultIfEmpty(1);

        // An axis of one element has no neighbours, which a tensor span insists on.
        // A tensor span knows no tensor without axes either: a single weight is a vector of one.
        var axes = sizes.Zip(strides, (size, stride) => (Size: (nint)size, Stride: (nint)(size == 1 ? 0 : stride)))
            .DefaultIfEmpty((Size: 1, Stride: 0))
            .ToArray();
        var extent = axes.Aggregate((nint)1, (sum, axis) => sum + (axis.Size - 1) * axis.Stride);
        return new TensorSpan<T>(
            MemoryMarshal.CreateSpan(ref First(slot), (int)extent), [.. axes.Select(axis => axis.Size)], [.. axes.Select(axis => axis.Stride)]);
    }

    private ref T First(TensorSlot slot)
    {
        switch (slot.Space)
        {
            case TensorSpace.Values: return ref Value(slot.Offset);
            case TensorSpace.Adjoints: return ref Adjoint(slot.Offset);
            case TensorSpace.BatchValues: return ref Unsafe.Add(ref BatchValues.Origin, slot.Offset);
            case TensorSpace.BatchAdjoints: return ref Unsafe.Add(ref BatchAdjoints.Origin, slot.Offset);
            case TensorSpace.Parameters: return ref Unsafe.Add(ref Parameters.Origin, slot.Offset);
            default: return ref Unsafe.Add(ref Gradients.Origin, slot.Offset);
        }
    }
}
