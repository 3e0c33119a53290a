using System.Numerics;

namespace NetDsl;

/// <summary>
/// What traces read: the numbers of each tensor, in the order of its indices, and of one that each sample has, row after row. For
/// generated code.
/// </summary>
public sealed class TraceMemory
{
    /// <summary>What stands for a number that has not been computed: a NaN that no computation gives.</summary>
    private const long Unknown = 0x7FF8_DEAD_BEEF_0001;

    private readonly IReadOnlyList<TracedTensor> _tensors;
    private readonly Func<int, double[]> _load;
    private readonly double[]?[] _values;
    private readonly int[][] _steps;

    /// <summary>Makes a memory.</summary>
    /// <param name="tensors">The tensors.</param>
    /// <param name="precision">The number type of the network.</param>
    /// <param name="batch">The number of rows.</param>
    /// <param name="isTraining">Whether it is of a training step.</param>
    /// <param name="load">Gives the numbers of a tensor when one of them is asked for.</param>
    internal TraceMemory(
        IReadOnlyList<TracedTensor> tensors, Precision precision, int batch, bool isTraining, Func<int, double[]> load)
    {
        (_tensors, Precision, Batch, IsTraining, _load) = (tensors, precision, batch, isTraining, load);
        _values = new double[]?[tensors.Count];
        _steps = [.. tensors.Select(tensor => Steps(tensor.Slot))];
    }

    /// <summary>The number type of the network.</summary>
    internal Precision Precision { get; }

    /// <summary>The number of rows.</summary>
    internal int Batch { get; }

    /// <summary>Whether it is of a training step: what is computed of the batch is of this one.</summary>
    internal bool IsTraining { get; }

    /// <summary>Whether quantities say of which row they are.</summary>
    internal bool NamesRows { get; init; }

    /// <summary>Of each tensor, how many of its first elements a stream has carried over from steps before: they are given, whatever their equations.</summary>
    internal int[]? Carried { get; init; }

    /// <summary>Computes a number that is not known yet, where the memory is filled while it is read.</summary>
    internal Func<int, int, double>? Compute { get; init; }

    /// <summary>The number of tensors.</summary>
    internal int Tensors => _tensors.Count;

    /// <summary>The numbers of a tensor.</summary>
    internal double[] this[int tensor] => _values[tensor] ??= _load(tensor);

    /// <summary>Whether an element was carried over by a stream.</summary>
    internal bool IsCarried(int tensor, int place) => Carried is { } carried && place < carried[tensor];

    /// <summary>Numbers that are computed when they are asked for.</summary>
    internal static double[] Unknowns(int count)
    {
        var values = new double[count];
        Forget(values);
        return values;
    }

    /// <summary>Makes numbers unknown, so that they are computed again.</summary>
    internal static void Forget(double[] values) => Array.Fill(values, BitConverter.Int64BitsToDouble(Unknown));

    /// <summary>Loads all tensors, so that what is in the network may change.</summary>
    internal TraceMemory Whole()
    {
        for (var tensor = 0; tensor < _tensors.Count; tensor++)
            _ = this[tensor];
        return this;
    }

    /// <summary>One row alone; what is of the whole batch stays as it is.</summary>
    internal TraceMemory Alone(int row) => new(
        _tensors, Precision, batch: 1, IsTraining, tensor => _tensors[tensor].IsPerSample ? this[tensor][(row * RowLength(tensor))..((row + 1) * RowLength(tensor))] : this[tensor]);

    /// <summary>A number; computed, where it is not known yet.</summary>
    internal double Demand(int tensor, int place)
    {
        var value = this[tensor][place];
        return BitConverter.DoubleToInt64Bits(value) == Unknown ? Compute!(tensor, place) : value;
    }

    /// <summary>The description of a tensor, and where it lies in the network.</summary>
    internal TracedTensor Tensor(int tensor) => _tensors[tensor];

    /// <summary>The number of rows of a tensor: 1 where all samples share it.</summary>
    internal int Rows(int tensor) => _tensors[tensor].IsPerSample ? Batch : 1;

    /// <summary>The numbers of one row.</summary>
    internal int RowLength(int tensor) => _tensors[tensor].Description.Shape.FlattenedLength;

    /// <summary>What the place grows by along each index; that of the row is the first one, where each sample has the tensor.</summary>
    internal int[] Steps(int tensor) => _steps[tensor];

    /// <summary>The name of an element.</summary>
    internal Quantity Name(int tensor, int place)
    {
        var (row, element) = Math.DivRem(place, RowLength(tensor));
        var name = _tensors[tensor].Description.Element(element);
        return NamesRows && _tensors[tensor].IsPerSample ? name.Of(row) : name;
    }

    private static int[] Steps(TensorSlot slot)
    {
        var steps = new int[slot.Shape.Count + 1];
        steps[^1] = 1;
        for (var axis = slot.Shape.Count - 1; axis >= 0; axis--)
            steps[axis] = steps[axis + 1] * slot.Shape[axis];
        return slot.Space is TensorSpace.Values or TensorSpace.Adjoints ? steps : steps[1..];
    }
}
