namespace NetDsl.Lab;

/// <summary>What an arm of an experiment is for.</summary>
internal enum ArmKind
{
    /// <summary>A cell of the design.</summary>
    Cell,

    /// <summary>A trick with its mediator held.</summary>
    Clamp,

    /// <summary>The plain network from another seed: a trick that changes nothing.</summary>
    Placebo,

    /// <summary>The plain network, labels permuted.</summary>
    PermutedPlain,

    /// <summary>All tricks, labels permuted.</summary>
    PermutedTricks,
}
