using System.Numerics;

namespace NetDsl.Data;

/// <summary>Cuts sequences of tokens, such as the characters of a text, into windows to learn the next token from.</summary>
public static class TokenWindows
{
    /// <summary>
    /// Windows of a sequence. The target of each token in a window is the token after it, so that a window of 64 tokens
    /// is 64 questions.
    /// </summary>
    /// <param name="tokens">The sequence, numbers from 0 on.</param>
    /// <param name="length">How many tokens a window shows, at least 1.</param>
    /// <param name="stride">By how many tokens each window is later than the one before, at least 1.</param>
    /// <returns>Samples and targets of <paramref name="length"/> token numbers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Length or stride is below 1.</exception>
    /// <exception cref="ArgumentException">There are not more tokens than a window shows.</exception>
    public static Dataset<T> Of<T>(ReadOnlySpan<int> tokens, int length, int stride)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var windows = SeriesWindows.Count(tokens.Length, length, horizon: 1, stride);
        var samples = new T[ArrayLength.Of(windows, length, "windows")];
        var targets = new T[samples.Length];
        for (var i = 0; i < samples.Length; i++)
        {
            var (window, place) = Math.DivRem(i, length);
            var token = window * stride + place;
            (samples[i], targets[i]) = (T.CreateTruncating(tokens[token]), T.CreateTruncating(tokens[token + 1]));
        }

        return new(length, length, samples, targets);
    }
}
