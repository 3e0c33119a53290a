namespace NetDsl.Generator.Parsing;

/// <summary>What an attribute of the language makes of a property.</summary>
internal enum AttributeRole
{
    /// <summary>An input, a layer or a join: something with an output.</summary>
    Layer,

    /// <summary>A loss.</summary>
    Loss,
}
