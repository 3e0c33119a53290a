namespace NetDsl.Taping;

/// <summary>
/// A tape that is Σ left·right + start, read straight from two tensors, as dense layers and convolutions are. It is computed in the order
/// and with the roundings of its tape, several times faster.
/// </summary>
internal sealed class TapeProducts
{
    private readonly int _left;
    private readonly int _right;
    private readonly int _start;
    private readonly int[] _leftAt;
    private readonly int[] _rightAt;
    private readonly int _startAt;
    private readonly double _constant;

    private TapeProducts(int left, int[] leftAt, int right, int[] rightAt, int start, int startAt, double constant) =>
        (_left, _leftAt, _right, _rightAt, _start, _startAt, _constant) = (left, leftAt, right, rightAt, start, startAt, constant);

    /// <summary>The tape as a sum of products; null where it is another formula.</summary>
    public static TapeProducts? Of(Tape tape)
    {
        if (tape.Entries is not [.., { Operation: TapeOperation.Sum } sum] || tape.Terms.Length != sum.B || sum.B == 0)
            return null;
        if (!tape.Terms.All(term => term.IsProduct && IsRead(term.Left) && IsRead(term.Right)))
            return null;
        var (left, right) = (tape.Entries[tape.Terms[0].Left].A, tape.Entries[tape.Terms[0].Right].A);
        if (tape.Terms.Any(term => tape.Entries[term.Left].A != left || tape.Entries[term.Right].A != right))
            return null;
        var start = sum.C < 0 ? default : tape.Entries[sum.C];
        if (sum.C >= 0 && start.Operation is not (TapeOperation.Read or TapeOperation.Constant))
            return null;
        var reads = sum.C >= 0 && start.Operation == TapeOperation.Read;
        return new(
            left,
            [.. tape.Terms.Select(term => tape.Entries[term.Left].B)],
            right,
            [.. tape.Terms.Select(term => tape.Entries[term.Right].B)],
            reads ? start.A : -1,
            start.B,
            sum.C < 0 || reads ? 0 : tape.Constants[start.A]);

        bool IsRead(int entry) => tape.Entries[entry].Operation == TapeOperation.Read;
    }

    /// <summary>The sum, of what the tensors hold.</summary>
    public double Sum(Tape tape, ReadOnlySpan<int> origins, double[][] tensors)
    {
        var (left, right) = (tensors[tape.Tensors[_left]], tensors[tape.Tensors[_right]]);
        var (from, with) = (origins[_left], origins[_right]);
        var sum = _start < 0 ? _constant : tensors[tape.Tensors[_start]][origins[_start] + _startAt];
        for (var i = 0; i < _leftAt.Length; i++)
            sum = Math.FusedMultiplyAdd(left[from + _leftAt[i]], right[with + _rightAt[i]], sum);
        return sum;
    }

    /// <summary>Gives the adjoint of the sum to all that it reads.</summary>
    public void Propagate(Tape tape, ReadOnlySpan<int> origins, double[][] tensors, double adjoint, double[]?[] ofTensors)
    {
        Give(_left, _leftAt, _right, _rightAt, tape, origins, tensors, adjoint, ofTensors);
        Give(_right, _rightAt, _left, _leftAt, tape, origins, tensors, adjoint, ofTensors);
        if (_start >= 0 && ofTensors[tape.Tensors[_start]] is { } start)
            start[origins[_start] + _startAt] += adjoint;
    }

    private static void Give(
        int to, int[] toAt, int by, int[] byAt, Tape tape, ReadOnlySpan<int> origins, double[][] tensors, double adjoint, double[]?[] ofTensors)
    {
        if (ofTensors[tape.Tensors[to]] is not { } wanted)
            return;
        var (factors, from, with) = (tensors[tape.Tensors[by]], origins[to], origins[by]);
        for (var i = 0; i < toAt.Length; i++)
            wanted[from + toAt[i]] += adjoint * factors[with + byAt[i]];
    }
}
