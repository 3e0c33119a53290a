namespace NetDsl.Lab;

/// <summary>A sample of which an edited one is to be made.</summary>
/// <param name="row">Which one.</param>
/// <param name="values">Its values.</param>
/// <param name="label">Its label.</param>
/// <param name="holds">Whether the concept holds.</param>
public readonly ref struct OriginalSample(int row, ReadOnlySpan<float> values, int label, bool holds)
{
    /// <summary>Which of the observations it is, from 0: what it was drawn or computed from is often what can be edited.</summary>
    public int Row { get; } = row;

    /// <summary>The values of all inputs.</summary>
    public ReadOnlySpan<float> Values { get; } = values;

    /// <summary>The label.</summary>
    public int Label { get; } = label;

    /// <summary>Whether the concept holds for it; for the edited one the opposite is to hold.</summary>
    public bool Holds { get; } = holds;
}
