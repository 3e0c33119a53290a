namespace NetDsl.Verifying;

/// <summary>Collects what is wrong with each tensor: how often, and where first.</summary>
internal sealed class FaultList
{
    /// <summary>Tensors that are named: what is wrong first is the cause, what follows may be the effect.</summary>
    private const int Most = 8;

    private readonly Dictionary<string, (string Layer, long Count, string First)> _found = [];
    private readonly List<string> _order = [];

    /// <summary>Adds a number that is wrong.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="layer">Its layer.</param>
    /// <param name="message">What is wrong with it; asked for of the first one.</param>
    public void Add(string tensor, string layer, Func<string> message)
    {
        if (_found.TryGetValue(tensor, out var found))
        {
            _found[tensor] = found with { Count = found.Count + 1 };
            return;
        }

        _found.Add(tensor, (layer, 1, message()));
        _order.Add(tensor);
    }

    /// <summary>Of each tensor, how many numbers are wrong and the first of them.</summary>
    /// <param name="noun">What a number is called.</param>
    public IReadOnlyList<VerificationFault> Faults(string noun = "number") =>
    [
        .. _order.Take(Most).Select(tensor => new VerificationFault(tensor, _found[tensor].Layer, Text(_found[tensor], noun))),
        .. _order.Count <= Most ? [] : new[] { new VerificationFault(Tracing.NumberText.Count(_order.Count - Most, "more tensor"), "", string.Join(", ", _order.Skip(Most).Take(Most))) },
    ];

    private static string Text((string Layer, long Count, string First) found, string noun) =>
        found.Count == 1 ? found.First : $"{Tracing.NumberText.Count(found.Count, noun)}, the first: {found.First}";
}
