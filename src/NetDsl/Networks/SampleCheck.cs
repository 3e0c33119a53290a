using System.Numerics;
using System.Numerics.Tensors;

namespace NetDsl;

/// <summary>Whether samples and targets are what a network takes. Allocates nothing where they are.</summary>
internal sealed class SampleCheck(NetworkDescription network)
{
    private readonly TargetDescription[] _judging = [.. network.Targets.Where(target => target.Target is not null)];
    private readonly TokenRange[] _tokens = TokenRange.Of(network);
    private readonly TensorSlot[] _inputs = [.. network.Inputs];
    private readonly int _sampleWidth = network.SampleWidth;
    private readonly int _targetWidth = network.TargetWidth;

    /// <summary>Checks a sample.</summary>
    /// <param name="sample">The values of all inputs.</param>
    /// <param name="row">Its row, for the message.</param>
    /// <exception cref="ArgumentException">It has another length, or a token is none of the vocabulary.</exception>
    /// <exception cref="NotFiniteNumberException">A value is NaN or infinite.</exception>
    public void Sample<T>(ReadOnlySpan<T> sample, int row)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Width(sample.Length, _sampleWidth, nameof(sample));
        Finite(sample, row, nameof(sample));
        foreach (var tokens in _tokens)
            tokens.Check(InputOf(sample, tokens.Input), network.Name, row);
    }

    /// <summary>The tokens of an input, if it has such.</summary>
    public TokenRange? TokensOf(TensorSlot input) => Array.Find(_tokens, tokens => _inputs[tokens.Input].Equals(input));

    /// <summary>Checks a target.</summary>
    /// <param name="target">The targets of all losses.</param>
    /// <param name="row">Its row, for the message.</param>
    /// <exception cref="ArgumentException">It has another length, or a value is not of the domain of its loss.</exception>
    /// <exception cref="NotFiniteNumberException">A value is NaN or infinite.</exception>
    public void Target<T>(ReadOnlySpan<T> target, int row)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Width(target.Length, _targetWidth, nameof(target));
        foreach (var loss in _judging)
        {
            Finite(target[..loss.Width], row, nameof(target));
            TargetCheck.Run(target[..loss.Width], loss, row);
            target = target[loss.Width..];
        }
    }

    /// <summary>Checks a number of values.</summary>
    public void Width(int found, long expected, string parameter)
    {
        if (found != expected)
            throw new ArgumentException($"{network.Name} expects {expected} values in its {parameter}, found {found}.", parameter);
    }

    /// <summary>Checks that values are tokens.</summary>
    public void Tokens<T>(ReadOnlySpan<T> values, TokenRange tokens)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        tokens.Check(values, network.Name, row: 0);

    /// <summary>Checks that no value is NaN or infinite.</summary>
    public void Finite<T>(ReadOnlySpan<T> values, int row, string what)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // A sum of magnitudes is finite where all of them are, but for some huge ones.
        if (T.IsFinite(TensorPrimitives.SumOfMagnitudes(values)))
            return;
        for (var i = 0; i < values.Length; i++)
        {
            if (!T.IsFinite(values[i]))
                throw new NotFiniteNumberException($"Element {i} of the {what} in row {row} is {values[i]}; {network.Name} takes finite numbers.");
        }
    }

    private ReadOnlySpan<T> InputOf<T>(ReadOnlySpan<T> sample, int input)
    {
        for (var before = 0; before < input; before++)
            sample = sample[_inputs[before].Shape.FlattenedLength..];
        return sample[.._inputs[input].Shape.FlattenedLength];
    }
}
