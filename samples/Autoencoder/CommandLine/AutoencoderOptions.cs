namespace NetDsl.Samples.Autoencoder.CommandLine;

/// <summary>What the command line asks for.</summary>
internal sealed record AutoencoderOptions
{
    /// <summary>The folder of MNIST's files; null where the digits are drawn.</summary>
    public string? Data { get; init; }

    /// <summary>How often the training goes through all digits; at least 1.</summary>
    public int Epochs { get; init; } = 5;

    /// <summary>What digits, weights and order are drawn from.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many threads share each batch; at least 1.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>The PNG file to draw the reconstructions to.</summary>
    public string Image { get; init; } = Path.Combine(AppContext.BaseDirectory, "reconstructions.png");
}
