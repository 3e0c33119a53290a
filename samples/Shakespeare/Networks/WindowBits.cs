using NetDsl.Data;
using NetDsl.Samples.Shakespeare.Writing;

namespace NetDsl.Samples.Shakespeare.Networks;

/// <summary>
/// <see cref="Bits.PerCharacter"/> of a network that is shown windows, many of them at once: each half overlaps with the
/// window before and is not counted again.
/// </summary>
internal static class WindowBits
{
    /// <summary>How many characters later each window begins.</summary>
    public const int Stride = Sizes.Window / 2;

    /// <summary>The bits per character of a text, all but the first of it.</summary>
    /// <param name="network">The network.</param>
    /// <param name="text">The tokens: one more than windows cover, as <see cref="WholeWindows"/> says.</param>
    public static double PerCharacter<TNetwork>(TNetwork network, ReadOnlySpan<int> text)
        where TNetwork : class, INetwork<TNetwork, float>
    {
        var windows = TokenWindows.Of<float>(text, Sizes.Window, Stride);
        var bits = 0.0;
        Evaluation.Predict<TNetwork, float>(network, windows, (prediction, row) =>
        {
            var next = windows.Target(row);
            for (var place = row == 0 ? 0 : Sizes.Window - Stride; place < Sizes.Window; place++)
                bits += Bits.Of(prediction[place * Sizes.Characters + (int)next[place]]);
        });
        return bits / (text.Length - 1);
    }

    /// <summary>The nearest length up to a number that windows cover to the last character.</summary>
    public static int WholeWindows(int length) => length - (length - 1 - Sizes.Window) % Stride;
}
