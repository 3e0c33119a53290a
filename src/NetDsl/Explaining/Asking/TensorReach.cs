using System.Collections.Concurrent;

namespace NetDsl.Asking;

/// <summary>
/// From which tensors numbers of another one may be made: it stands in its equation, or in that of what stands there. Recurrences name each
/// other in a circle. May be asked by several threads at once.
/// </summary>
/// <param name="tensors">The tensors, by name.</param>
internal sealed class TensorReach(IReadOnlyDictionary<string, TensorDescription> tensors)
{
    private readonly ConcurrentDictionary<string, string[]> _named = [];
    private readonly ConcurrentDictionary<string, HashSet<string>> _reached = [];

    /// <summary>Whether numbers of one tensor may be made of those of another one.</summary>
    public bool Leads(string from, string to) => from == to || _reached.GetOrAdd(from, Reach).Contains(to);

    private HashSet<string> Reach(string from)
    {
        var reached = new HashSet<string>();
        var waiting = new Stack<string>([from]);
        while (waiting.TryPop(out var tensor))
        {
            foreach (var name in _named.GetOrAdd(tensor, NamesIn))
            {
                if (reached.Add(name))
                    waiting.Push(name);
            }
        }

        return reached;
    }

    private string[] NamesIn(string tensor) => tensors.TryGetValue(tensor, out var description)
        ? [.. tensors.Keys.Where(name => Names(description.Equation, name))]
        : [];

    private static bool Names(string equation, string name)
    {
        for (var at = equation.IndexOf(name, StringComparison.Ordinal); at >= 0; at = equation.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var (before, after) = (at == 0 ? ' ' : equation[at - 1], at + name.Length == equation.Length ? ' ' : equation[at + name.Length]);
            if (!char.IsLetterOrDigit(before) && before is not ('.' or '∂' or '_') && !char.IsLetterOrDigit(after) && after is not ('.' or '_' or '′'))
                return true;
        }

        return false;
    }
}
