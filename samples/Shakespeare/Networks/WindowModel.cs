using NetDsl.Samples.Shakespeare.Writing;

namespace NetDsl.Samples.Shakespeare.Networks;

/// <summary>
/// Reads with a network that is shown windows. When the window is full it moves on by half, so that a character is told from
/// at least half a window.
/// </summary>
/// <param name="network">The network; its first row is used.</param>
internal sealed class WindowModel<TNetwork>(TNetwork network) : ILanguageModel
    where TNetwork : class, INetwork<TNetwork, float>
{
    private readonly float[] _window = new float[Sizes.Window];
    private int _length;

    /// <inheritdoc/>
    public int Vocabulary => Sizes.Characters;

    /// <inheritdoc/>
    public void Begin() => _length = 0;

    /// <inheritdoc/>
    public void Read(int token, Span<float> probabilities)
    {
        if (_length == Sizes.Window)
        {
            _length = Sizes.Window / 2;
            _window.AsSpan(_length).CopyTo(_window);
        }

        // What stands behind the last character does not matter: no network looks ahead.
        _window[_length++] = token;
        network.Load(0, _window);
        network.Forward(1);
        network.Prediction(0).Slice((_length - 1) * Sizes.Characters, Sizes.Characters).CopyTo(probabilities);
    }
}
