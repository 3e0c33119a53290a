namespace NetDsl.Lab;

/// <summary>The size of a picture of a sample.</summary>
/// <param name="Height">Its rows.</param>
/// <param name="Width">Its columns.</param>
/// <param name="Channels">The numbers of a pixel.</param>
internal sealed record PictureShape(int Height, int Width, int Channels)
{
    /// <summary>The picture of a network's first input; null where it is no grid.</summary>
    public static PictureShape? Of(NetworkDescription network) => network.Inputs switch
    {
        [{ Shape: [var height, var width, var channels] }] => new(height, width, channels),
        [{ Shape: [var height, var width] }] => new(height, width, 1),
        _ => null,
    };
}
