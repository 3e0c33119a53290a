namespace NetDsl.Lab;

/// <summary>How the numbers of a channel at all places of a grid become one activation.</summary>
public enum Reduction
{
    /// <summary>The largest: whether what the channel looks for is anywhere.</summary>
    Maximum,

    /// <summary>The mean: how much of it there is.</summary>
    Mean,
}
