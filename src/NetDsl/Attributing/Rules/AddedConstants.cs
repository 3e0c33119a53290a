using NetDsl.Taping;

namespace NetDsl.Attributing;

/// <summary>What the numbers that are added on the way, and depend on no feature, contribute: c·∂f/∂c of each, by the tensor that holds it.</summary>
internal static class AddedConstants
{
    private const string InFormulas = "constants in formulas";

    /// <summary>Adds up the contributions, for the features where the function was last computed.</summary>
    public static IReadOnlyList<LedgerLine> Of(FeatureFunction function)
    {
        var pass = function.Pass;
        var (entries, adjoints, varies) = (new double[pass.Longest], new double[pass.Longest], new bool[pass.Longest]);
        var amounts = new Dictionary<string, double>();
        var ofTensors = function.Seed(1);
        pass.BackwardBy(ofTensors, (tape, origins, adjoint) =>
        {
            TapeEvaluation.Evaluate(tape, origins, pass.Tensors, entries);
            TapeAdjoints.Propagate(tape, origins, entries, adjoint, adjoints, ofTensors);
            function.Dependence.Mark(tape, origins, varies);
            for (var i = 0; i < tape.Entries.Length; i++)
            {
                if (varies[i] && adjoints[i] != 0)
                    Add(tape, i);
            }
        });
        return [.. amounts.Select(amount => new LedgerLine(amount.Key, amount.Value))];

        void Add(Tape tape, int i)
        {
            ref readonly var entry = ref tape.Entries[i];
            var (a, b, c) = (entry.A, entry.B, entry.C);
            switch (entry.Operation)
            {
                case TapeOperation.Add:
                    Amount(tape, a, adjoints[i] * entries[a]);
                    Amount(tape, b, adjoints[i] * entries[b]);
                    break;
                case TapeOperation.Subtract:
                    Amount(tape, a, adjoints[i] * entries[a]);
                    Amount(tape, b, -adjoints[i] * entries[b]);
                    break;
                case TapeOperation.FusedMultiplyAdd:
                    if (!varies[b])
                        Amount(tape, a, adjoints[i] * entries[a] * entries[b]);
                    Amount(tape, c, adjoints[i] * entries[c]);
                    break;
                case TapeOperation.Sum:
                    foreach (var (left, right) in tape.TermsOf(entry))
                    {
                        if (right < 0 || !varies[right])
                            Amount(tape, left, adjoints[i] * entries[left] * (right < 0 ? 1 : entries[right]));
                    }

                    if (c >= 0)
                        Amount(tape, c, adjoints[i] * entries[c]);
                    break;
                case TapeOperation.Larger or TapeOperation.Smaller:
                    var isFirst = entry.Operation == TapeOperation.Larger ? entries[a] >= entries[b] : entries[a] <= entries[b];
                    Amount(tape, isFirst ? a : b, adjoints[i] * entries[i]);
                    break;
                case TapeOperation.Select:
                    Amount(tape, entries[a] != 0 ? b : c, adjoints[i] * entries[i]);
                    break;
                case TapeOperation.Largest:
                    Amount(tape, TapeEvaluation.Place(tape.TermsOf(entry), entries), adjoints[i] * entries[i]);
                    break;
            }
        }

        void Amount(Tape tape, int operand, double amount)
        {
            if (varies[operand] || amount == 0)
                return;
            var read = tape.Entries[operand];
            var name = read.Operation == TapeOperation.Read ? function.Graph[tape.Tensors[read.A]].Name : InFormulas;
            amounts[name] = amounts.GetValueOrDefault(name) + amount;
        }
    }
}
