namespace NetDsl.Samples.Shakespeare.CommandLine;

/// <summary>What the command line asks for.</summary>
internal sealed record ShakespeareOptions
{
    /// <summary>The text file, or a folder of it; null for the sonnets that the program holds.</summary>
    public string? Data { get; init; }

    /// <summary>Which network.</summary>
    public Model Model { get; init; } = Model.Gru;

    /// <summary>How often the training goes through the text; null for what suits its length.</summary>
    public int? Epochs { get; init; }

    /// <summary>What weights, order and written texts are drawn from.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many threads share each batch; at least 1.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>How daring the written text is, above 0.</summary>
    public double Temperature { get; init; } = 0.8;

    /// <summary>How many of the most probable characters may be drawn, at least 1.</summary>
    public int TopK { get; init; } = 20;

    /// <summary>How many characters to write in the end.</summary>
    public int Write { get; init; } = 400;

    /// <summary>The file to keep the weights in; null for none.</summary>
    public string? Save { get; init; }

    /// <summary>A file of weights to write with, in place of training; null for none.</summary>
    public string? Load { get; init; }

    /// <summary>The text after which the next character is explained; null for the end of what was written.</summary>
    public string? Explain { get; init; }

    /// <summary>The file for the page of the explanation; null for none.</summary>
    public string? Report { get; init; }
}
