using System.Globalization;

namespace NetDsl;

/// <summary>The texts of a checkpoint that say how far its training had come: those whose names begin with <c>training.</c></summary>
/// <param name="file">The file, for messages.</param>
/// <param name="texts">All texts of the file.</param>
internal sealed class StateTexts(string file, IReadOnlyDictionary<string, string> texts)
{
    /// <summary>What the names of texts and tensors begin with.</summary>
    public const string Prefix = "training.";

    /// <summary>The text that only checkpoints of trainings have.</summary>
    public const string Format = Prefix + "format";

    /// <summary>The file.</summary>
    public string File => file;

    /// <summary>A text, if there is one.</summary>
    public string? Find(string name) => texts.GetValueOrDefault(Prefix + name);

    /// <summary>A text.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public string Text(string name) => Find(name)
        ?? throw SafeTensorsFormat.Malformed(file, "metadata", $"'{Prefix}{name}' of a training to go on with", "none");

    /// <summary>A whole number from 0 on.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public long Integer(string name) =>
        long.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Malformed(name, "a whole number from 0 on");

    /// <summary>A number.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public double Number(string name) =>
        double.TryParse(Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Malformed(name, "a number");

    /// <summary>Numbers of 64 bits, as hexadecimal digits between blanks.</summary>
    /// <exception cref="InvalidDataException">They are none, or not as many.</exception>
    public ulong[] Words(string name, int count)
    {
        var words = Text(name).Split(' ');
        var numbers = new ulong[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            if (!ulong.TryParse(words[i], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out numbers[i]))
                throw Malformed(name, "hexadecimal numbers");
        }

        return words.Length == count ? numbers : throw Malformed(name, $"{count} numbers, one for each thread");
    }

    /// <summary>Numbers of 64 bits as <see cref="Words(string, int)"/> reads them.</summary>
    public static string Of(ReadOnlySpan<ulong> words)
    {
        var texts = new string[words.Length];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = words[i].ToString("x16", CultureInfo.InvariantCulture);
        return string.Join(' ', texts);
    }

    private InvalidDataException Malformed(string name, string expected) => SafeTensorsFormat.Malformed(
        file, $"metadata '{Prefix}{name}'", expected, MessageText.Quote(Text(name)));
}
