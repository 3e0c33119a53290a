using Microsoft.CodeAnalysis;

namespace System;

/// <summary>A place in a sequence, from its start or from its end: <c>^1</c>.</summary>
[Embedded]
internal readonly struct Index(int value, bool fromEnd = false)
{
    public static Index Start => new(0);

    public static Index End => new(0, fromEnd: true);

    public int GetOffset(int length) => fromEnd ? length - value : value;

    public static implicit operator Index(int value) => new(value);
}
