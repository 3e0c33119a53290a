namespace NetDsl;

/// <summary>Makes a sequence [T, C] or an image [H, W, C] larger by a whole factor along each axis but the last.</summary>
public sealed class UpsampleAttribute : NetworkLayerAttribute
{
    /// <summary>Makes the source larger by a factor.</summary>
    /// <param name="factor">How many elements come of one along each axis, at least 1.</param>
    public UpsampleAttribute(int factor) => Factor = factor;

    /// <summary>How many elements come of one along each axis.</summary>
    public int Factor { get; }

    /// <summary>What stands between the elements of the source. By default the nearest one.</summary>
    public Interpolation Interpolation { get; set; }
}
