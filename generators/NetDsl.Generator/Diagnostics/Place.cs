namespace NetDsl.Generator.Diagnostics;

/// <summary>Which part of a member a <see cref="Problem"/> stands at.</summary>
internal enum Place
{
    /// <summary>The attribute of the language or its argument; of a class without an argument, its name.</summary>
    Attribute,

    /// <summary>The second attribute of the language.</summary>
    SecondAttribute,

    /// <summary>The member's name.</summary>
    Name,

    /// <summary>The property's type.</summary>
    Type,

    /// <summary>The name of the type around the network that the problem names as its member.</summary>
    ContainingType,
}
