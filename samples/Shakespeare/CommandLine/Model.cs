namespace NetDsl.Samples.Shakespeare.CommandLine;

/// <summary>The networks to choose from.</summary>
internal enum Model
{
    /// <summary>A gated recurrent unit: remembers what it has read in a state of fixed size.</summary>
    Gru,

    /// <summary>A transformer: looks back at what it has read.</summary>
    Transformer,
}
