using NetDsl.Generator.Binding;
using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Diagnostics;

/// <summary>All problems of a network: those of its declaration and, where that is complete, those of its graph.</summary>
internal static class NetworkProblems
{
    /// <summary>The problems that the analyzer shows.</summary>
    public static IEnumerable<Problem> Of(ParsedNetwork network) =>
        network.IsComplete ? network.Problems.Concat(NetworkBinder.Bind(network.Declaration).Problems) : network.Problems;
}
