namespace NetDsl.Taping;

/// <summary>An optimizer's step whose rule can be written down on a tape.</summary>
internal interface ITapedUpdate
{
    /// <summary>The new value of a weight.</summary>
    /// <param name="weight">The old one.</param>
    /// <param name="gradient">Its gradient.</param>
    /// <param name="state">What is remembered of it.</param>
    Taped Update(Taped weight, Taped gradient, IReadOnlyList<Taped> state);
}
