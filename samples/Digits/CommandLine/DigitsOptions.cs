using NetDsl.Samples.CommandLine;

namespace NetDsl.Samples.Digits.CommandLine;

/// <summary>What the command line asks for.</summary>
internal sealed record DigitsOptions
{
    /// <summary>The folder of MNIST's files; null where the digits are drawn.</summary>
    public string? Data { get; init; }

    /// <summary>How often the training goes through all digits; at least 1.</summary>
    public int Epochs { get; init; } = 5;

    /// <summary>What digits, weights and order are drawn from.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many threads share each batch; at least 1.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>The test image to explain, from 0; null for the one that the network is furthest from.</summary>
    public int? Explain { get; init; }

    /// <summary>The HTML file to write the explanation to; null for none.</summary>
    public string? Report { get; init; }

    /// <summary>Throws where the image to explain is none of those to test with.</summary>
    /// <exception cref="UsageException">There is no such image.</exception>
    public void RequireImageOf(Dataset<float> test)
    {
        if (Explain >= test.Count)
        {
            throw new UsageException(
                $"--explain is from 0 to {test.Count - 1}, as there are {test.Count} test images; found {Explain}.");
        }
    }
}
