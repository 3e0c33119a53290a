using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Layers;

internal partial class LayerBuilder
{
    /// <summary>The place of a member of a group, <c>g·K+k</c>, where K is the number of members.</summary>
    public static Subscript InGroup(Axis group, Axis member) =>
        group.Extent == 1 ? member : member.Extent == 1 ? group : group * member.Extent + member;

    /// <summary>What the layer reads: each position by itself where PerStep is set, else flat. Null where it has no positions, as was reported.</summary>
    public TensorSymbol? SourcePerStep()
    {
        if (!Flag("PerStep", byDefault: false))
            return Source.Flat;
        return CheckPositions() ? Source : null;
    }

    /// <summary>Whether the source has axes before that of the channels; if not, that is reported.</summary>
    public bool CheckPositions()
    {
        if (Source.Tensor.Shape.Count > 1)
            return true;
        ReportForm(Source, null, $"{ASequence}, or {AnImage}");
        return false;
    }

    /// <summary>Whether elements can be divided into groups of one size; if not, that is reported.</summary>
    /// <param name="argument">The argument that says how many groups.</param>
    /// <param name="groups">How many.</param>
    /// <param name="count">The number of elements.</param>
    /// <param name="elements">What they are: "channels".</param>
    public bool CheckGroups(string argument, int groups, int count, string elements)
    {
        if (count % groups == 0)
            return true;
        if (IsSound)
            Report(Descriptors.GroupsDoNotDivide, argument, Name, $"{groups}", $"{count} {elements}");
        return false;
    }

    /// <summary>Reports that an option has a value that does not suit the others.</summary>
    /// <param name="option">The option, as its argument is called.</param>
    /// <param name="reason">Why not: "it must be at most 4, the number of experts".</param>
    public void ReportOption(string option, string reason) =>
        Report(Descriptors.OptionIsOutOfRange, option, Name, option, string.Join(", ", Arguments(option)), reason);
}
