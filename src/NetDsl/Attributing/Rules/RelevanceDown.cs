using System.Runtime.InteropServices;
using NetDsl.Taping;
using NetDsl.Tracing;

namespace NetDsl.Attributing;

/// <summary>Hands relevance down through the operations of tapes, and keeps account of what does not arrive.</summary>
/// <param name="function">The number, computed at the sample.</param>
/// <param name="method">The rule of sums.</param>
internal sealed class RelevanceDown(FeatureFunction function, LayerwiseRelevance method)
{
    private readonly double[] _entries = new double[function.Pass.Longest];
    private readonly double[] _relevance = new double[function.Pass.Longest];
    private readonly bool[] _varies = new bool[function.Pass.Longest];
    private readonly List<RelevanceTerm> _terms = [];
    private readonly Dictionary<string, double> _ledger = [];

    /// <summary>Where relevance went that did not arrive at the features.</summary>
    public IEnumerable<LedgerLine> Ledger => _ledger.Select(amount => new LedgerLine(amount.Key, amount.Value));

    /// <summary>What rounding can have made of the sum of all relevance: of each division of R into n parts γ₂ₙ₊₈·Σ|parts|, of each sum u·|sum|.</summary>
    public double Rounding { get; private set; }

    /// <summary>Hands the relevance of an element down to what it reads.</summary>
    public void Propagate(Tape tape, ReadOnlySpan<int> origins, double relevance)
    {
        TapeEvaluation.Evaluate(tape, origins, function.Pass.Tensors, _entries);
        function.Dependence.Mark(tape, origins, _varies);
        _relevance.AsSpan(0, tape.Entries.Length).Clear();
        _relevance[tape.Entries.Length - 1] = relevance;
        for (var i = tape.Entries.Length - 1; i >= 0; i--)
        {
            if (_relevance[i] != 0)
                Give(tape, origins, i, _relevance[i]);
        }
    }

    private void Give(Tape tape, ReadOnlySpan<int> origins, int i, double relevance)
    {
        ref readonly var entry = ref tape.Entries[i];
        var (a, b, c) = (entry.A, entry.B, entry.C);
        switch (entry.Operation)
        {
            case TapeOperation.Read when _varies[i]:
                ref var read = ref function.Adjoints[tape.Tensors[a]]![origins[a] + b];
                read += relevance;
                Rounding += Tracing.Rounding.Error(read, Precision.Double);
                break;
            case TapeOperation.Read or TapeOperation.Constant:
                Keep(NameOf(tape, i), relevance);
                break;
            case TapeOperation.Add:
                Divide(tape, relevance, [new(a, -1, 1), new(b, -1, 1)]);
                break;
            case TapeOperation.Subtract:
                Divide(tape, relevance, [new(a, -1, 1), new(b, -1, -1)]);
                break;
            case TapeOperation.FusedMultiplyAdd:
                Divide(tape, relevance, [new(a, b, 1), new(c, -1, 1)]);
                break;
            case TapeOperation.Sum:
                _terms.Clear();
                foreach (var (left, right) in tape.TermsOf(entry))
                    _terms.Add(new(left, right, 1));
                if (c >= 0)
                    _terms.Add(new(c, -1, 1));
                Divide(tape, relevance, CollectionsMarshal.AsSpan(_terms));
                break;
            case TapeOperation.Multiply:
                Factors(tape, a, b, relevance);
                break;
            case TapeOperation.Divide or TapeOperation.Power:
                Pass(_varies[a] ? a : b, relevance);
                break;
            case TapeOperation.Negate or TapeOperation.Apply:
                Pass(a, relevance);
                break;
            case TapeOperation.Larger:
                Pass(_entries[a] >= _entries[b] ? a : b, relevance);
                break;
            case TapeOperation.Smaller:
                Pass(_entries[a] <= _entries[b] ? a : b, relevance);
                break;
            case TapeOperation.Select:
                Pass(_entries[a] != 0 ? b : c, relevance);
                break;
            case TapeOperation.Largest:
                Pass(TapeEvaluation.Place(tape.TermsOf(entry), _entries), relevance);
                break;
        }
    }

    private void Divide(Tape tape, double relevance, ReadOnlySpan<RelevanceTerm> terms)
    {
        Span<double> parts = terms.Length <= 256 ? stackalloc double[terms.Length] : new double[terms.Length];
        var isOfPixels = method.Box is not null && IsOfFeatures(tape, terms);
        for (var i = 0; i < terms.Length; i++)
            parts[i] = isOfPixels ? OfPixel(terms[i], method.Box!.Value) : terms[i].Sign * _entries[terms[i].Left] * (terms[i].Right < 0 ? 1 : _entries[terms[i].Right]);
        var (epsilon, isLost) = isOfPixels ? RelevanceShares.Of(LayerwiseRelevance.Epsilon(0), parts) : RelevanceShares.Of(method, parts);
        if (isLost)
            Keep("sums of 0", relevance);
        if (epsilon != 0)
            Keep("ε", epsilon * relevance);
        var moved = Math.Abs(epsilon * relevance);
        for (var i = 0; i < terms.Length; i++)
        {
            moved += Math.Abs(parts[i] * relevance);
            Factors(tape, terms[i].Left, terms[i].Right, parts[i] * relevance);
        }

        Rounding += Tracing.Rounding.Gamma(2 * terms.Length + 8, Precision.Double) * moved;
    }

    /// <summary>Gives the relevance of a product to the factor that varies; to both by halves.</summary>
    private void Factors(Tape tape, int left, int right, double relevance)
    {
        if (relevance == 0)
            return;
        if (right < 0 || !_varies[right])
            Pass(left, relevance, tape);
        else if (!_varies[left])
            Pass(right, relevance, tape);
        else
        {
            Pass(left, relevance / 2);
            Pass(right, relevance / 2);
        }
    }

    private void Pass(int entry, double relevance) => _relevance[entry] += relevance;

    // An entry may have relevance already, of which some was given away when it was divided: what is constant is kept at once.
    private void Pass(int entry, double relevance, Tape tape)
    {
        if (_varies[entry])
            Pass(entry, relevance);
        else
            Keep(NameOf(tape, entry), relevance);
    }

    private void Keep(string name, double relevance)
    {
        _ledger[name] = _ledger.GetValueOrDefault(name) + relevance;
        Rounding += Tracing.Rounding.Error(_ledger[name], Precision.Double);
    }

    private string NameOf(Tape tape, int entry) => tape.Entries[entry] is { Operation: TapeOperation.Read } read
        ? function.Graph[tape.Tensors[read.A]].Name
        : "constants in formulas";

    private bool IsOfFeatures(Tape tape, ReadOnlySpan<RelevanceTerm> terms)
    {
        foreach (var term in terms)
        {
            if ((_varies[term.Left] && !IsFeature(term.Left)) || (term.Right >= 0 && _varies[term.Right] && (_varies[term.Left] || !IsFeature(term.Right))))
                return false;
        }

        return true;

        bool IsFeature(int entry) => tape.Entries[entry] is { Operation: TapeOperation.Read } read && function.Features.Contains(tape.Tensors[read.A]);
    }

    // x·w − l·w⁺ − h·w⁻; nothing for a bias.
    private double OfPixel(RelevanceTerm term, (double Low, double High) box)
    {
        var isLeft = _varies[term.Left];
        if (!isLeft && (term.Right < 0 || !_varies[term.Right]))
            return 0;
        var (pixel, other) = isLeft ? (term.Left, term.Right) : (term.Right, term.Left);
        var weight = term.Sign * (other < 0 ? 1 : _entries[other]);
        return weight * (_entries[pixel] - (weight > 0 ? box.Low : box.High));
    }
}
