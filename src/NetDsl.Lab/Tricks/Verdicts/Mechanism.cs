namespace NetDsl.Lab;

/// <summary>What was found of the reason that is given for a trick.</summary>
public enum Mechanism
{
    /// <summary>Nothing was shown of it.</summary>
    NotShown,

    /// <summary>The mediator moves as predicted; whether the gain comes of it was not asked, for nothing holds it.</summary>
    Moves,

    /// <summary>The mediator moves the other way.</summary>
    MovesOtherwise,

    /// <summary>The trick works, its mediator moves, and with the mediator held the gain goes away: it works for the stated reason.</summary>
    Confirmed,

    /// <summary>With the mediator held the gain stays: the stated reason is not the reason.</summary>
    Refuted,

    /// <summary>Runs are missing: nothing is judged before all pairs are there.</summary>
    Waits,
}
