namespace NetDsl.Lab;

/// <summary>A place in a text: the character that a network has just read, with what stands around it.</summary>
/// <param name="text">The whole text.</param>
/// <param name="index">The place of the character.</param>
public readonly ref struct TextPosition(ReadOnlySpan<char> text, int index)
{
    /// <summary>The whole text.</summary>
    public ReadOnlySpan<char> Text { get; } = text;

    /// <summary>The place of the character.</summary>
    public int Index { get; } = index;

    /// <summary>The character that was just read.</summary>
    public char Current => Text[Index];

    /// <summary>The next character, which the network is to tell; a line feed at the end of the text.</summary>
    public char Next => Index + 1 < Text.Length ? Text[Index + 1] : '\n';

    /// <summary>What was read so far, with the current character.</summary>
    public ReadOnlySpan<char> Before => Text[..(Index + 1)];

    /// <summary>What was read of the current line, with the current character; empty after a line feed.</summary>
    public ReadOnlySpan<char> LineBefore => Before[(Before.LastIndexOf('\n') + 1)..];

    /// <summary>What was read of the current word, with the current character; empty after what is no letter.</summary>
    public ReadOnlySpan<char> WordBefore
    {
        get
        {
            var start = Index + 1;
            while (start > 0 && char.IsLetter(Text[start - 1]))
                start--;
            return Before[start..];
        }
    }
}
