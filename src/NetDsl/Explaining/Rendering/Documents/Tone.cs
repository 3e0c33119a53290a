namespace NetDsl.Rendering;

/// <summary>What a piece of text says beside its words; a medium with colours shows it.</summary>
internal enum Tone
{
    Plain,

    /// <summary>What qualifies something else.</summary>
    Faint,

    /// <summary>A check that holds.</summary>
    Good,

    /// <summary>A check that does not hold.</summary>
    Bad,
}
