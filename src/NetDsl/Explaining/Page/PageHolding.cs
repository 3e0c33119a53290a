namespace NetDsl.Paging;

/// <summary>What a state of a page holds of a tensor.</summary>
[Flags]
internal enum PageHolding
{
    /// <summary>Nothing: it is left out.</summary>
    None = 0,

    /// <summary>Numbers of its own.</summary>
    Numbers = 1,

    /// <summary>The numbers of the state before.</summary>
    SameNumbers = 2,

    /// <summary>Tapes of its own.</summary>
    Tapes = 4,

    /// <summary>The tapes of the state before.</summary>
    SameTapes = 8,
}
