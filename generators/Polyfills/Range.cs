using Microsoft.CodeAnalysis;

namespace System;

/// <summary>A part of a sequence: <c>1..^1</c>.</summary>
[Embedded]
internal readonly struct Range(Index start, Index end)
{
    public Index Start { get; } = start;

    public Index End { get; } = end;

    public static Range StartAt(Index start) => new(start, Index.End);

    public static Range EndAt(Index end) => new(Index.Start, end);
}
