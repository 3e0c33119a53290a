namespace NetDsl.Rendering;

/// <summary>A line of an equation, and what is remarked on it.</summary>
internal sealed record EquationLine(string Text, params IReadOnlyList<Remark> Remarks);
