namespace NetDsl.Generator.Parsing;

/// <summary>A property with an attribute of the language.</summary>
/// <param name="Name">The name of the property.</param>
/// <param name="Role">What the attribute makes of the property.</param>
/// <param name="Kind">The attribute's class without "Attribute": <c>Dense</c>. Of a user's class derived from MinimizeAttribute: <c>Minimize</c>.</param>
/// <param name="Modifiers">The property's modifiers without <c>partial</c>: <c>public</c>.</param>
/// <param name="Type">The property's type as the user must be given it again: <c>global::NetDsl.Layer</c>.</param>
/// <param name="HasDocumentation">Whether the user wrote a comment above the property.</param>
/// <param name="Arguments">All arguments of the attribute under their parameters' or properties' names; what was not written is not here.</param>
internal sealed record LayerDeclaration(
    string Name,
    AttributeRole Role,
    string Kind,
    string Modifiers,
    string Type,
    bool HasDocumentation,
    EquatableArray<Argument> Arguments)
{
    /// <summary>The attribute as the user wrote it, <c>BinaryCrossEntropy</c>, where that is derived from another one; else the kind.</summary>
    public string Word { get; init; } = Kind;

    /// <summary>The block that is put in, <see cref="BlockDeclaration.Type"/>; null but for a use.</summary>
    public string? Block { get; init; }

    /// <summary>Whether the class has it from a network that it is like, so that no half of the property is written.</summary>
    public bool IsInherited { get; init; }

    /// <summary>Whether it is inherited under a name that the class gives to something else.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Whether it is a layer of a block that the network uses: it has the name <c>Body1.Conv</c> and no property.</summary>
    public bool IsInner { get; init; }
}
