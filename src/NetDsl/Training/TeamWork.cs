namespace NetDsl;

/// <summary>What the threads of a <see cref="GradientTeam{TNetwork, T}"/> do when they meet next.</summary>
internal enum TeamWork
{
    /// <summary>The gradients of a batch.</summary>
    Gradients,

    /// <summary>A step of the optimizer.</summary>
    Move,

    /// <summary>Nothing more.</summary>
    End,
}
