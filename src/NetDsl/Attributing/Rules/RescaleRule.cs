using System.Runtime.CompilerServices;
using NetDsl.Taping;
using NetDsl.Tracing;

namespace NetDsl.Attributing;

/// <summary>
/// Hands multipliers Δf/Δx back through the operations of a tape, so that Σ multiplier·Δ of the operands is multiplier·Δ of the result. What
/// changes by ∞ has its effect on f in the place of a multiplier, see <see cref="UnboundedChange"/>.
/// </summary>
/// <param name="function">The number, computed at the sample.</param>
/// <param name="baseline">The numbers of all tensors at the baseline.</param>
internal sealed class RescaleRule(FeatureFunction function, double[][] baseline)
{
    // Below, a quotient of differences says less than the derivative.
    private const double Vanishing = 1e-10;

    private readonly double[] _after = new double[function.Pass.Longest];
    private readonly double[] _before = new double[function.Pass.Longest];
    private readonly double[] _multipliers = new double[function.Pass.Longest];
    private readonly double _perNumber = Tracing.Rounding.Gamma(16 + function.Dependence.Order.Sum(run => run.End - run.First), Precision.Double);

    private double _undivided;

    /// <summary>What rounding can make of Σ multiplier·Δ, to first order.</summary>
    public double Rounding { get; private set; }

    /// <summary>What maxima have of which operands change by ∞ against each other: it can be divided among none of them.</summary>
    public double Undivided => _undivided;

    /// <summary>Gives the multiplier of an element to what it reads.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Propagate(Tape tape, ReadOnlySpan<int> origins, double multiplier)
    {
        var length = tape.Entries.Length;
        TapeEvaluation.Evaluate(tape, origins, function.Pass.Tensors, _after);
        TapeEvaluation.Evaluate(tape, origins, baseline, _before);
        _multipliers.AsSpan(0, length).Clear();
        _multipliers[length - 1] = multiplier;
        for (var i = length - 1; i >= 0; i--)
        {
            if (_multipliers[i] != 0)
                Give(tape, origins, i, _multipliers[i]);
        }

        for (var i = 0; i < length; i++)
        {
            if (_multipliers[i] != 0 && tape.Entries[i].Operation != TapeOperation.Constant)
                Rounding += _perNumber * Math.Abs(UnboundedChange.Effect(_multipliers[i], _before[i], _after[i]));

            // An effect is handed down whole, and infinities are not rounded.
            if (IsUnbounded(i))
                _multipliers[i] = 0;
        }

        Rounding += 2 * (TapeRounding.Error(tape, _after, _multipliers) + TapeRounding.Error(tape, _before, _multipliers));
    }

    private double Change(int entry) => UnboundedChange.Of(_before[entry], _after[entry]);

    private bool IsUnbounded(int entry) => double.IsInfinity(Change(entry));

    private double Mean(int entry) => (_after[entry] + _before[entry]) / 2;

    private void Give(Tape tape, ReadOnlySpan<int> origins, int i, double given)
    {
        ref readonly var entry = ref tape.Entries[i];
        var (a, b, c) = (entry.A, entry.B, entry.C);
        if (entry.Operation != TapeOperation.Read && UnboundedChange.Give(tape, i, _before, _after, given, _multipliers, ref _undivided))
            return;
        switch (entry.Operation)
        {
            case TapeOperation.Read:
                if (function.Adjoints[tape.Tensors[a]] is { } wanted)
                    wanted[origins[a] + b] += given;
                break;
            case TapeOperation.Add:
                _multipliers[a] += given;
                _multipliers[b] += given;
                break;
            case TapeOperation.Subtract:
                _multipliers[a] += given;
                _multipliers[b] -= given;
                break;
            case TapeOperation.Multiply:
                Product(a, b, given);
                break;
            case TapeOperation.Divide:
                _multipliers[a] += given * (1 / _after[b] + 1 / _before[b]) / 2;
                _multipliers[b] -= given * Mean(a) / (_after[b] * _before[b]);
                break;
            case TapeOperation.Negate:
                _multipliers[a] -= given;
                break;
            case TapeOperation.FusedMultiplyAdd:
                Product(a, b, given);
                _multipliers[c] += given;
                break;
            case TapeOperation.Larger:
                Share(a, b, given, _after[a] - _after[b], _before[a] - _before[b]);
                break;
            case TapeOperation.Smaller:
                Share(a, b, given, _after[b] - _after[a], _before[b] - _before[a]);
                break;
            case TapeOperation.Power:
                var (x, y) = (_before[b], _after[b]);
                _multipliers[a] += given * (Of(a, v => Math.Pow(v, x), v => x * Math.Pow(v, x - 1)) + Of(a, v => Math.Pow(v, y), v => y * Math.Pow(v, y - 1))) / 2;
                if (Change(b) != 0)
                    _multipliers[b] += given * (Math.Pow(_after[a], y) - Math.Pow(_after[a], x) + Math.Pow(_before[a], y) - Math.Pow(_before[a], x)) / 2 / Change(b);
                break;
            case TapeOperation.Apply:
                _multipliers[a] += given * Of(a, tape.Functions[b].Exact, tape.Functions[b].Derivative);
                break;
            case TapeOperation.Select:
                SelectionSplit.Give(tape, i, _before, _after, given, _multipliers);
                break;
            case TapeOperation.Sum:
                foreach (var (left, right) in tape.TermsOf(entry))
                {
                    if (right < 0)
                        _multipliers[left] += given;
                    else
                        Product(left, right, given);
                }

                if (c >= 0)
                    _multipliers[c] += given;
                break;
            case TapeOperation.Largest:
                Largest(tape.TermsOf(entry), given);
                break;
        }
    }

    private void Product(int left, int right, double given)
    {
        _multipliers[left] += given * Mean(right);
        _multipliers[right] += given * Mean(left);
    }

    private double Of(int operand, Func<double, double> function, Func<double, double> derivative) =>
        Math.Abs(Change(operand)) <= Vanishing * Math.Abs(_after[operand])
            ? derivative(_after[operand])
            : (function(_after[operand]) - function(_before[operand])) / Change(operand);

    // The first operand leads while the difference is above 0.
    private void Share(int first, int second, double given, double after, double before)
    {
        var part = after >= 0 && before >= 0 ? 1 : after <= 0 && before <= 0 ? 0 : Math.Max(after, before) / Math.Abs(after - before);
        _multipliers[first] += part * given;
        _multipliers[second] += (1 - part) * given;
    }

    private void Largest(ReadOnlySpan<TapeTerm> terms, double given)
    {
        var (place, leader) = (0.0, -1);
        foreach (var (term, _) in terms)
        {
            if (!IsUnbounded(term) && (leader < 0 || _before[term] > _before[leader] || (_before[term] == _before[leader] && Change(term) > Change(leader))))
                leader = term;
        }

        while (leader >= 0)
        {
            var (next, follower) = (1.0, -1);
            foreach (var (term, _) in terms)
            {
                if (IsUnbounded(term) || Change(term) <= Change(leader))
                    continue;
                var meets = (_before[leader] - _before[term]) / (Change(term) - Change(leader));
                if (meets < next || (meets == next && follower >= 0 && Change(term) > Change(follower)))
                    (next, follower) = (meets, term);
            }

            _multipliers[leader] += given * (Math.Max(place, next) - place);
            if (follower < 0)
                return;
            (place, leader) = (Math.Max(place, next), follower);
        }
    }
}
