using System.Globalization;
using Microsoft.CodeAnalysis;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Layers;

internal partial class LayerBuilder
{
    /// <summary>The source as a sequence of [steps, channels]; null, and a problem, where it is none.</summary>
    public TensorSymbol? Sequence() => Sequence(Source, null, axes: 2, ASequence);

    /// <summary>The source as a sequence of [steps] token numbers; null, and a problem, where it is none.</summary>
    public TensorSymbol? Tokens() => Sequence(Source, null, axes: 1, TokenNumbers);

    /// <summary>A sequence of [steps, channels] that an argument names; null where it names none.</summary>
    public TensorSymbol? SequenceOf(string argument) =>
        Named(argument) is { } source ? Sequence(source, argument, axes: 2, ASequence) : null;

    /// <summary>The mask that an argument names, one number for each step of a sequence; null where there is none.</summary>
    public TensorSymbol? MaskOf(string argument, TensorSymbol sequence)
    {
        if (Named(argument) is not { } mask)
            return null;
        var steps = sequence.Tensor.Shape[0];
        if (mask.Tensor.Shape is [var length] && length == steps)
            return mask.Detached;
        ReportSource(Descriptors.MaskDoesNotFit, argument, Name, Describe(mask), Invariant(steps), sequence.Tensor.Name);
        return null;
    }

    /// <summary>Reports that a source does not suit the layer, at the argument that names it, unless something is wrong with the sources.</summary>
    public void ReportSource(DiagnosticDescriptor descriptor, string? argument, params string[] messageArguments)
    {
        if (HasSoundSources)
            Report(descriptor, argument, messageArguments);
    }

    /// <summary>A source and its shape, for a message: "Image is 28×28×1".</summary>
    public static string Describe(TensorSymbol source) => $"{source.Tensor.Name} is {Shapes.Format(source.Tensor.Shape)}";

    /// <summary>A number for a message.</summary>
    public static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);

    private TensorSymbol? Sequence(TensorSymbol source, string? argument, int axes, string expected)
    {
        if (HasSoundSources && source.Tensor.Shape.Count == axes)
            return source;
        ReportForm(source, argument, expected);
        return null;
    }
}
