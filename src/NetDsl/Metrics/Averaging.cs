namespace NetDsl;

/// <summary>How a measure of single classes becomes one of all classes.</summary>
public enum Averaging
{
    /// <summary>
    /// The mean of the classes that occur, in the data or in the predictions: rare ones count as much as frequent ones.
    /// </summary>
    Macro,

    /// <summary>The measure of all decisions together. Where each sample has one class, it is the accuracy.</summary>
    Micro,
}
