using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Emission;

/// <summary>
/// The names of generated methods: <c>ForwardHidden</c>, and those of its kernels, which begin so. Where a layer is called so
/// already, the generated one gives way; to other members of the user's it does so in <see cref="Fitting.YieldedNames"/>.
/// </summary>
internal sealed class MemberNames(NetworkDeclaration network)
{
    private readonly HashSet<string> _taken = [.. network.Layers.Select(layer => layer.Name)];

    /// <summary>The methods of which one that is taken would be a kernel.</summary>
    private readonly HashSet<string> _passes = [.. network.Layers.SelectMany(layer => PassesOf(layer.Name))];

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
        while (_taken.Contains(name) || _passes.Contains(name) || PassesOf(name).Any(_taken.Contains))
            name += "_";
        _taken.Add(name);
        _passes.UnionWith(PassesOf(name));
        _names.Add((verb, what), name);
        return name;
    }

    /// <summary>What a method is called whose kernel has this name: kernels add a part to it.</summary>
    private static IEnumerable<string> PassesOf(string kernel) =>
        kernel.EndsWith("_", StringComparison.Ordinal) ? [] : Identifier.Stems(kernel);
}
