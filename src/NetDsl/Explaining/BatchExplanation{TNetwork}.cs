using System.Collections;
using System.Diagnostics.CodeAnalysis;
using NetDsl.Tracing;

namespace NetDsl;

/// <summary>
/// What a training step computed of a batch: with its dropout masks, its noise, its batch statistics, and the share of each sample in
/// the mean. Each row can be asked as the explanation of a sample can; a name with a row is of that one: <c>Hidden.z[2;7]</c>.
/// </summary>
/// <typeparam name="TNetwork">The network.</typeparam>
[SuppressMessage("Naming", "CA1710", Justification = "It is an explanation, of which there is one for each row.")]
public sealed class BatchExplanation<TNetwork> : IReadOnlyList<Explanation<TNetwork>>
{
    private readonly Func<int, Explanation<TNetwork>> _row;
    private readonly Explanation<TNetwork>?[] _rows;

    internal BatchExplanation(int rows, double loss, Func<int, Explanation<TNetwork>> row)
    {
        (_row, Loss) = (row, loss);
        _rows = new Explanation<TNetwork>?[rows];
    }

    /// <summary>The mean loss of the batch, with penalties.</summary>
    public double Loss { get; }

    /// <summary>What the update did to the mean loss: each layer's part to first order, and in truth, with the same noise.</summary>
    public LossChange Change => this[0].Change!;

    /// <summary>The number of rows.</summary>
    public int Count => _rows.Length;

    /// <summary>A row, as training took it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public Explanation<TNetwork> this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            if (_rows[index] is not { } row)
            {
                _rows[index] = row = _row(index);
                row.Rows = this;
            }

            return row;
        }
    }

    /// <inheritdoc/>
    public IEnumerator<Explanation<TNetwork>> GetEnumerator() => Enumerable.Range(0, Count).Select(row => this[row]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>How many rows there are, their loss, and how one is asked.</summary>
    public override string ToString() =>
        $"{NumberText.Count(Count)} row{(Count == 1 ? "" : "s")} of {typeof(TNetwork).Name}, as training took {(Count == 1 ? "it" : "them")}; mean loss {NumberText.Brief(Loss)}. "
        + $"[{Count - 1}] is the explanation of row {Count - 1}.";
}
