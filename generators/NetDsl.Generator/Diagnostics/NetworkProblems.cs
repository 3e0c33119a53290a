using NetDsl.Generator.Binding;
using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Diagnostics;

/// <summary>All problems of a network: those of its declaration, and where it has none, those of its graph.</summary>
internal static class NetworkProblems
{
    /// <summary>The problems that the analyzer shows, and that keep the generator from writing more than stubs.</summary>
    public static IReadOnlyList<Problem> Of(ParsedNetwork network) =>
        network.IsSound ? NetworkBinder.Bind(network.Declaration).Problems : network.Problems;
}
