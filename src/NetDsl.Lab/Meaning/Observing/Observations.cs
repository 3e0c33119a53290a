namespace NetDsl.Lab;

/// <summary>
/// What a network is shown to find out what its units stand for: samples that it has not learned from, or the places of a text. One
/// observation is one activation of each unit: of a sample, or of a place in it.
/// </summary>
public sealed class Observations
{
    private readonly float[] _samples;
    private readonly int[] _labels;
    private readonly int _width;

    private Observations(float[] samples, int width, int[] labels, int places)
    {
        (_samples, _width, _labels, Places) = (samples, width, labels, places);
        Samples = samples.Length / width;
    }

    /// <summary>The number of samples.</summary>
    public int Samples { get; }

    /// <summary>How many observations each sample is: 1, or the places of a sequence.</summary>
    public int Places { get; }

    /// <summary>The number of observations.</summary>
    public int Count => Samples * Places;

    /// <summary>The text, where the samples are windows of one.</summary>
    public string? Text { get; private init; }

    /// <summary>The number of values of a sample.</summary>
    internal int Width => _width;

    /// <summary>
    /// Whether these are all samples that there are, as all inputs of a truth table. Nothing is then held out, and what holds for all of them
    /// is proved by enumeration, whatever its probability.
    /// </summary>
    public bool IsExhaustive { get; init; }

    /// <summary>Takes samples with a label each.</summary>
    /// <param name="samples">The values of all samples, one after another.</param>
    /// <param name="labels">The label of each sample.</param>
    /// <exception cref="ArgumentException">The samples are not as many as the labels.</exception>
    public static Observations Of(ReadOnlySpan<float> samples, ReadOnlySpan<int> labels)
    {
        RequireWhole(samples.Length, labels.Length);
        return new(samples.ToArray(), samples.Length / labels.Length, labels.ToArray(), places: 1);
    }

    /// <summary>All samples that there are, with a label each: nothing is held out.</summary>
    /// <inheritdoc cref="Of(ReadOnlySpan{float}, ReadOnlySpan{int})"/>
    public static Observations Exhaustive(ReadOnlySpan<float> samples, ReadOnlySpan<int> labels)
    {
        RequireWhole(samples.Length, labels.Length);
        return new(samples.ToArray(), samples.Length / labels.Length, labels.ToArray(), places: 1) { IsExhaustive = true };
    }

    /// <summary>Takes the samples of a data set; the label is the class of the target: its largest number, or the number itself.</summary>
    /// <param name="data">The samples, which the network has not learned from.</param>
    /// <exception cref="ArgumentException">The data set is empty.</exception>
    public static Observations Of(Dataset<float> data)
    {
        ArgumentNullException.ThrowIfNull(data);
        RequireWhole(data.Count, data.Count);
        var samples = new float[data.Count * data.SampleWidth];
        var labels = new int[data.Count];
        for (var row = 0; row < data.Count; row++)
        {
            data.Sample(row).CopyTo(samples.AsSpan(row * data.SampleWidth));
            labels[row] = ClassOf(data.Target(row));
        }

        return new(samples, data.SampleWidth, labels, places: 1);
    }

    /// <summary>Takes a text that a network reads in windows, character by character; the label of a place is the token of the next character.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">The token of each character.</param>
    /// <param name="window">How many characters the network is shown at once.</param>
    /// <exception cref="ArgumentException">The tokens are not as many as the characters, or the text is shorter than a window.</exception>
    public static Observations OfText(string text, ReadOnlySpan<int> tokens, int window)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 1);
        if (tokens.Length != text.Length)
            throw new ArgumentException($"The text has {text.Length} characters, and there are {tokens.Length} tokens: one for each is needed.", nameof(tokens));
        var windows = (tokens.Length - 1) / window;
        if (windows == 0)
            throw new ArgumentException($"The text has {text.Length} characters; a window of {window} and the character after it do not fit.", nameof(text));
        var samples = new float[windows * window];
        for (var at = 0; at < samples.Length; at++)
            samples[at] = tokens[at];
        return new(samples, window, tokens.Slice(1, samples.Length).ToArray(), places: window) { Text = text };
    }

    /// <summary>The values of a sample.</summary>
    /// <param name="sample">From 0 to below <see cref="Samples"/>.</param>
    public ReadOnlySpan<float> Sample(int sample) => _samples.AsSpan(sample * _width, _width);

    /// <summary>The label of an observation.</summary>
    /// <param name="observation">From 0 to below <see cref="Count"/>.</param>
    public int Label(int observation) => _labels[observation];

    /// <summary>The sample to which an observation belongs.</summary>
    /// <param name="observation">From 0 to below <see cref="Count"/>.</param>
    public int SampleOf(int observation) => observation / Places;

    /// <summary>The place in a text that an observation is.</summary>
    /// <param name="observation">From 0 to below <see cref="Count"/>.</param>
    /// <exception cref="InvalidOperationException">The observations are of no text.</exception>
    public TextPosition PositionOf(int observation) => new(
        Text ?? throw new InvalidOperationException("A concept of a text was asked of observations that are of none: make them by Observations.OfText."),
        observation);

    /// <summary>The labels of a sample: one, or one for each place.</summary>
    internal ReadOnlySpan<int> LabelsOf(int sample) => _labels.AsSpan(sample * Places, Places);

    private static int ClassOf(ReadOnlySpan<float> target) => target.Length switch
    {
        0 => -1,
        1 => (int)target[0],
        _ => System.Numerics.Tensors.TensorPrimitives.IndexOfMax(target),
    };

    private static void RequireWhole(int samples, int labels)
    {
        if (labels == 0 || samples % labels != 0 || samples == 0)
            throw new ArgumentException($"{samples} values are not {labels} samples with a label each.", nameof(samples));
    }
}
