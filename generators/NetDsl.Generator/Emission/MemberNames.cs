using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Emission;

/// <summary>
/// The names of generated methods: <c>ForwardHidden</c>, and those of its kernels, which begin so. Where a layer is called so
/// already, the generated one gives way; to other members of the user's it does so in <see cref="Fitting.YieldedNames"/>.
/// </summary>
internal sealed class MemberNames(NetworkDeclaration network)
{
    private readonly HashSet<string> _taken =
        [.. network.Layers.Select(layer => layer.Name)];

    private readonly Dictionary<(string Verb, string What), string> _names = [];

    /// <summary>The name of the method that does something with a layer or tensor; the same each time.</summary>
    /// <param name="verb">What it does: <c>Forward</c>.</param>
    /// <param name="name">The name of the layer or tensor in code.</param>
    /// <param name="what">The layer or tensor.</param>
    public string Of(string verb, string name, string what)
    {
        if (_names.TryGetValue((verb, what), out var known))
            return known;

        name = verb + Identifier.OfPath(name);
        while (_taken.Any(other => IsNear(other, name)))
            name += "_";
        _taken.Add(name);
        _names.Add((verb, what), name);
        return name;
    }

    /// <summary>Whether one of two names is the other one, or the other one with a part added as kernels do it.</summary>
    private static bool IsNear(string left, string right) => left == right || IsKernelOf(left, right) || IsKernelOf(right, left);

    private static bool IsKernelOf(string name, string pass) =>
        name.StartsWith(pass + "_", StringComparison.Ordinal) && name[name.Length - 1] != '_';
}
