namespace NetDsl;

/// <summary>A layer that makes one value of each window of its source, channel by channel.</summary>
public abstract class PoolingAttribute : NetworkLayerAttribute
{
    private protected PoolingAttribute()
    {
    }

    /// <summary>The steps in which the window moves, at least 1. By default its size.</summary>
    public int Stride { get; set; }

    /// <summary>How far windows reach beyond the source, where there is nothing. By default not at all.</summary>
    public Padding Padding { get; set; }

    /// <summary>How far windows reach beyond both sides, instead of <see cref="Padding"/>; less than their size.</summary>
    public int Pad { get; set; }
}
