namespace NetDsl;

/// <summary>A learned vector for each token: <c>y[t,n] = W[x[t],n]</c>.</summary>
/// <remarks>
/// Tokens are numbers from 0 to below the vocabulary, held as the network's number type. −1 stands for none, where a text is shorter
/// than the input: it gives a row of zeros and trains nothing. Any other number in an input is an error.
/// </remarks>
public sealed class EmbeddingAttribute : WeightedLayerAttribute
{
    /// <summary>A learned vector for each token, from [steps] to [steps, dimension].</summary>
    /// <param name="vocabulary">The number of tokens, at least 1.</param>
    /// <param name="dimension">The length of a vector, at least 1.</param>
    public EmbeddingAttribute(int vocabulary, int dimension)
    {
        Vocabulary = vocabulary;
        Dimension = dimension;
    }

    /// <summary>The number of tokens.</summary>
    public int Vocabulary { get; }

    /// <summary>The length of a vector.</summary>
    public int Dimension { get; }

    /// <summary>How the vectors are drawn before training. By default each number is normal with variance 1.</summary>
    public Initialization Initialization { get; set; }
}
