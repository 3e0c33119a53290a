using Microsoft.CodeAnalysis;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Layers;

internal partial class LayerBuilder
{
    private bool _hasProblems;

    private bool HasSoundSources => sources.Concat(_named).All(source => source is { IsSound: true });

    /// <summary>Whether neither the declaration nor that of a source is wrong, as far as that is known.</summary>
    public bool IsSound => !_hasProblems && HasSoundSources;

    /// <summary>Reports something wrong with the declaration, at an argument of its attribute or at the attribute.</summary>
    public void Report(DiagnosticDescriptor descriptor, string? argument, params string[] messageArguments)
    {
        _hasProblems = true;
        problems.Add(new Problem(descriptor.Id, declaration.Name, argument, messageArguments.ToEquatableArray()));
    }

    /// <summary>Reports that the sources do not suit the layer, unless something is wrong with the sources themselves.</summary>
    public void ReportSources(DiagnosticDescriptor descriptor, params string[] messageArguments)
    {
        if (HasSoundSources)
            Report(descriptor, null, messageArguments);
    }

    /// <summary>Whether so many elements can lie in memory; if not, that is reported, once for a layer.</summary>
    /// <param name="counted">What they are: "elements" or "parameters".</param>
    /// <param name="argument">The argument that makes them so many, if it is one alone.</param>
    /// <param name="shape">The size of each axis.</param>
    public bool CheckFits<T>(string counted, string? argument, IReadOnlyList<T> shape)
        where T : struct, IConvertible
    {
        if (ArenaLength.Holds(shape.Select(size => size.ToInt64(null))))
            return true;
        if (IsSound)
            Report(Descriptors.SizeOverflows, argument, declaration.Name, counted, Shapes.Format(shape));
        return false;
    }
}
