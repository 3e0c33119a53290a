using NetDsl.Generator.Layers;
using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Binding;

/// <summary>The layers of one class, or of one use of a block, while they are bound: what their names mean there.</summary>
/// <param name="declared">What the class declares.</param>
internal sealed class LayerScope(EquatableArray<LayerDeclaration> declared)
{
    private readonly List<(LayerDeclaration Declaration, BoundLayer Layer)> _bound = [];

    public EquatableArray<LayerDeclaration> Declared => declared;

    /// <summary>The layers that are bound so far, each beside its declaration, in which it has the name by which others call it.</summary>
    public IReadOnlyList<(LayerDeclaration Declaration, BoundLayer Layer)> Bound => _bound;

    public void Add(LayerDeclaration declaration, BoundLayer layer) => _bound.Add((declaration, layer));
}
