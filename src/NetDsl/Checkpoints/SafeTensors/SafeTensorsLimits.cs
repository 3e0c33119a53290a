namespace NetDsl;

/// <summary>
/// How much of a safetensors file is taken into memory before a tensor is asked for, so that a small file cannot cost a lot.
/// The defaults leave room for far larger files than networks make.
/// </summary>
public sealed record SafeTensorsLimits
{
    /// <summary>The longest header, in bytes; 16 MiB unless said otherwise.</summary>
    public int HeaderBytes { get; init => field = Require.Positive(value); } = 16 << 20;

    /// <summary>The most tensors.</summary>
    public int Tensors { get; init => field = Require.Positive(value); } = 65_536;

    /// <summary>The most texts among the metadata.</summary>
    public int MetadataEntries { get; init => field = Require.Positive(value); } = 4_096;
}
