using System.Globalization;

namespace NetDsl;

/// <summary>
/// The equations of an optimizer as its rule computes them: the rule is read over symbols, so that a rule that computes another thing
/// prints another thing.
/// </summary>
internal static class UpdateNotation
{
    [ThreadStatic]
    private static Names? _names;

    /// <summary>One assignment a line, in the order of the computation.</summary>
    public static IReadOnlyList<string> Of(Optimizer optimizer)
    {
        var step = optimizer.Next;
        var states = optimizer.StateNames.Select(name => new UpdateSymbol(name)).ToArray();
        var (weight, gradient) = (new UpdateSymbol("w"), new UpdateSymbol("g"));
        var (parameter, first, second) = (weight, Entry(0), Entry(1));
        _names = new Names(optimizer.ConstantsOf(step));
        try
        {
            optimizer.Trace(step, ref parameter, gradient, ref first, ref second);
        }
        finally
        {
            _names = null;
        }

        // What is remembered has its name from where it is assigned on; the one before it must not be read any more then.
        var known = new Dictionary<UpdateSymbol, string>(ReferenceEqualityComparer.Instance);
        var lines = new List<string>();
        UpdateSymbol[] updated = [first, second];
        if (Penalised([.. updated.Take(states.Length), parameter], gradient) is { } penalised)
            Assign("g", penalised);
        for (var entry = 0; entry < states.Length; entry++)
        {
            var rest = updated.Skip(entry + 1).Take(states.Length - entry - 1).Append(parameter);
            var isReadLater = rest.Any(symbol => Reads(symbol, states[entry], except: updated[entry]));
            Assign(isReadLater ? optimizer.StateNames[entry] + "′" : optimizer.StateNames[entry], updated[entry]);
        }

        Assign("w", parameter);
        return lines;

        UpdateSymbol Entry(int entry) => entry < states.Length ? states[entry] : new UpdateSymbol("0");

        void Assign(string name, UpdateSymbol symbol)
        {
            lines.Add($"{name} ← {symbol.Write(part => known.GetValueOrDefault(part))}");
            if (symbol.Operands.Count > 0)
                known[symbol] = name;
        }
    }

    /// <summary>The symbol of a constant of the rule that is being read; the number itself where the optimizer has no name for it.</summary>
    public static string NameOf(double value) => _names?.Of(value) ?? value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>What stands for the gradient wherever the rule reads it, if that is not the gradient itself: g + λ·w.</summary>
    private static UpdateSymbol? Penalised(IReadOnlyList<UpdateSymbol> results, UpdateSymbol gradient)
    {
        var readers = results.SelectMany(Nodes).Distinct<UpdateSymbol>(ReferenceEqualityComparer.Instance)
            .Where(node => node.Operands.Contains(gradient, ReferenceEqualityComparer.Instance))
            .ToList();
        var uses = readers is [var only]
            ? results.SelectMany(Nodes).Distinct<UpdateSymbol>(ReferenceEqualityComparer.Instance).Sum(node => node.Operands.Count(operand => ReferenceEquals(operand, only)))
            : 0;
        return uses > 1 && !results.Contains(readers[0], ReferenceEqualityComparer.Instance) ? readers[0] : null;
    }

    private static bool Reads(UpdateSymbol symbol, UpdateSymbol leaf, UpdateSymbol except) =>
        !ReferenceEquals(symbol, except) && (ReferenceEquals(symbol, leaf) || symbol.Operands.Any(operand => Reads(operand, leaf, except)));

    private static IEnumerable<UpdateSymbol> Nodes(UpdateSymbol symbol) => symbol.Operands.SelectMany(Nodes).Append(symbol);

    /// <summary>The constants of a rule. Where two have one value, the next one in the order of the list is meant.</summary>
    private sealed class Names(IReadOnlyList<UpdateConstant> constants)
    {
        private int _next;

        public string? Of(double value)
        {
            for (var i = 0; i < constants.Count; i++)
            {
                var place = (_next + i) % constants.Count;
                if (!constants[place].Value.Equals(value))
                    continue;
                _next = place + 1;
                return constants[place].Symbol;
            }

            return null;
        }
    }
}
