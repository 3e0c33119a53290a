using System.Globalization;
using NetDsl.Tracing;

namespace NetDsl;

/// <summary>What a sample is compared with, where an attribution asks what its features changed: a black image, a mean, another sample.</summary>
public sealed class Baseline
{
    private readonly double[] _values;

    private Baseline(double[] values, string name) => (_values, Name) = (values, name);

    /// <summary>0 for each feature.</summary>
    public static Baseline Zero { get; } = new([], "0");

    /// <summary>How questions call it.</summary>
    public string Name { get; }

    /// <summary>A value for each feature, in the order of a sample; or one value for all.</summary>
    public static implicit operator Baseline(double[] values) => From(values);

    /// <inheritdoc cref="op_Implicit(double[])"/>
    public static implicit operator Baseline(float[] values) => From(values);

    /// <inheritdoc cref="op_Implicit(double[])"/>
    /// <exception cref="NotFiniteNumberException">A value is NaN or infinite.</exception>
    public static Baseline From(ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (!double.IsFinite(value))
                throw new NotFiniteNumberException($"A baseline holds finite numbers; found {value.ToString(CultureInfo.InvariantCulture)}.", value);
        }

        return new(values.ToArray(), values.Length == 1 ? NumberText.Brief(values[0]) : "the baseline");
    }

    /// <inheritdoc cref="From(ReadOnlySpan{double})"/>
    public static Baseline From(ReadOnlySpan<float> values)
    {
        var wide = new double[values.Length];
        for (var i = 0; i < wide.Length; i++)
            wide[i] = values[i];
        return From(wide);
    }

    /// <summary>The same baseline under a name for questions: <c>a black image</c>.</summary>
    public Baseline Called(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new(_values, name);
    }

    /// <summary>Its values.</summary>
    /// <exception cref="ArgumentException">There is another number of them.</exception>
    internal double[] Of(int features) => _values switch
    {
        [] => new double[features],
        [var value] => [.. Enumerable.Repeat(value, features)],
        _ when _values.Length == features => _values,
        _ => throw new ArgumentException($"The baseline has {_values.Length} values; {features} features were expected, one value for each, or one for all."),
    };
}
