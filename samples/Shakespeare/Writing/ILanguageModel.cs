namespace NetDsl.Samples.Shakespeare.Writing;

/// <summary>Reads a text one token at a time, and after each says how probable each token is as the next one.</summary>
internal interface ILanguageModel
{
    /// <summary>The number of different tokens.</summary>
    int Vocabulary { get; }

    /// <summary>Forgets what it has read.</summary>
    void Begin();

    /// <summary>Reads a token.</summary>
    /// <param name="token">The token, from 0.</param>
    /// <param name="probabilities">Where the probability of each token goes; they sum to 1.</param>
    void Read(int token, Span<float> probabilities);
}
