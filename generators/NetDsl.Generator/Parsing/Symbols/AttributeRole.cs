namespace NetDsl.Generator.Parsing;

/// <summary>What an attribute of the language makes of a property.</summary>
internal enum AttributeRole
{
    /// <summary>What a sample brings; it reads nothing.</summary>
    Input,

    /// <summary>A step that reads one layer.</summary>
    Layer,

    /// <summary>A step that reads several layers, all of which it names.</summary>
    Join,

    /// <summary>A block, put in here.</summary>
    Use,

    /// <summary>A loss: it judges one layer and has no output that others read.</summary>
    Loss,
}
