namespace NetDsl;

/// <summary>
/// While training, sets each value to zero with the given probability and divides the others by one minus it, so that
/// expectations stay; otherwise leaves everything as it is (Srivastava, Hinton, Krizhevsky, Sutskever and
/// Salakhutdinov 2014).
/// </summary>
public sealed class DropoutAttribute : NetworkLayerAttribute
{
    /// <summary>Drops each value with the given probability while training.</summary>
    /// <param name="probability">From 0 to below 1.</param>
    public DropoutAttribute(double probability) => Probability = probability;

    /// <summary>The probability of being set to zero.</summary>
    public double Probability { get; }

    /// <summary>
    /// Whether a channel, an element of the last axis, is dropped at all positions or at none, as suits convolutions, whose
    /// neighbours are alike (Tompson, Goroshin, Jain, LeCun and Bregler 2015). By default each value is dropped by itself.
    /// </summary>
    public bool Channels { get; set; }
}
