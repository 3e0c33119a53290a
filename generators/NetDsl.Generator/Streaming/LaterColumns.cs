namespace NetDsl.Generator.Streaming;

/// <summary>The elements of a row whose column stands for a step that comes later: of <c>s[i,h,j]</c>, those with j &gt; i.</summary>
/// <param name="Axis">The axis of the columns.</param>
/// <param name="From">By how much the column exceeds the row at least.</param>
/// <param name="Value">What all of them are, −∞ or 0; null where that is not known before the step has come.</param>
internal sealed record LaterColumns(int Axis, int From, double? Value);
