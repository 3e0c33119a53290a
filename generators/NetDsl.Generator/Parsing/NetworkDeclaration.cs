using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Parsing;

/// <summary>
/// What a user wrote: a class marked [Network] or [Block], as values. It holds no symbol, syntax or location, so that two edits
/// that leave the network as it was give equal declarations and nothing is emitted again.
/// </summary>
/// <param name="Namespace">The namespace, or "" for the global one.</param>
/// <param name="ContainingTypes">The headers of the types around the class, outermost first: <c>partial class Outer</c>.</param>
/// <param name="Name">The name of the class.</param>
/// <param name="Accessibility">The modifiers that say who sees it: <c>public</c>.</param>
/// <param name="HasDocumentation">Whether the user wrote a comment above the class.</param>
/// <param name="Precision">Whether the network computes in double.</param>
/// <param name="Layers">The marked properties, in the order of their declaration, with those of a network that this one is like.</param>
/// <param name="Formulas">The activations and losses that the layers name, as far as they were found; also those of <see cref="Blocks"/>.</param>
internal sealed record NetworkDeclaration(
    string Namespace,
    EquatableArray<string> ContainingTypes,
    string Name,
    string Accessibility,
    bool HasDocumentation,
    Precision Precision,
    EquatableArray<LayerDeclaration> Layers,
    EquatableArray<NamedFormula> Formulas)
{
    /// <summary>The class as generated code names it: <c>global::Zoo.Classifier</c>.</summary>
    public string Type { get; init; } = Name;

    /// <summary>Whether the class is marked [Block]: a part of networks.</summary>
    public bool IsBlock { get; init; }

    /// <summary>The blocks that are used, also inside of other blocks.</summary>
    public EquatableArray<BlockDeclaration> Blocks { get; init; }

    /// <summary>The network that this one is like; null where it is like none.</summary>
    public NetworkDeclaration? Base { get; init; }

    /// <summary>The type that the class makes for messages: network or block.</summary>
    public string Word => IsBlock ? "block" : "network";

    /// <summary>The declaration without what its layers compute: their names and kinds alone.</summary>
    public NetworkDeclaration Names => this with
    {
        Layers = Layers.Select(layer => layer with { Arguments = [], Block = null }).ToEquatableArray(),
        Formulas = [],
        Equations = [],
        Blocks = [],
    };

    /// <summary>Whether the network also takes one step of its sequence at a time.</summary>
    public bool IsStreaming { get; init; }

    /// <summary>Whether register tiles are written out where they stand.</summary>
    public bool IsUnrolled { get; init; }

    /// <summary>The header of another part of the class: <c>partial class Classifier</c>.</summary>
    public string Header { get; init; } = $"partial class {Identifier.Escape(Name)}";

    /// <summary>Whether another part of the class can be written: it and the types around it are partial.</summary>
    public bool CanBeExtended { get; init; } = true;

    /// <summary>Whether that part can be one of a network or block: the class is none of those that NETDSL002 refuses.</summary>
    public bool IsPlain { get; init; } = true;

    /// <summary>The properties whose other half nobody has written, as a stub writes it.</summary>
    public EquatableArray<OpenProperty> OpenProperties { get; init; }

    /// <summary>The equations that the layers name, as far as they were found.</summary>
    public EquatableArray<NamedEquation> Equations { get; init; }

    /// <summary>The beginning of the names of the generated files, different for every network.</summary>
    public string HintName { get; init; } = Name;

    /// <summary>Whether the class has the name of a type that generated code can name: <c>Vector</c>.</summary>
    public bool IsCalledLikeAType { get; init; }

    /// <summary>Whether the class has a base class that a network cannot have.</summary>
    public bool HasOtherBase { get; init; }

    /// <summary>The user's members that have the name of one that all such classes have.</summary>
    public EquatableArray<string> TakenNames { get; init; }

    /// <summary>The constructors that the user wrote and the generator leaves out.</summary>
    public OwnConstructors OwnConstructors { get; init; }
}
