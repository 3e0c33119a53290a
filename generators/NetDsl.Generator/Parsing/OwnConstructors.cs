namespace NetDsl.Generator.Parsing;

/// <summary>Which of the constructors of every network a user wrote.</summary>
[Flags]
internal enum OwnConstructors
{
    None = 0,

    /// <summary>That of a seed and a capacity.</summary>
    Seeded = 1,

    /// <summary>That of weights and a capacity.</summary>
    OverWeights = 2,
}
