using System.Text.RegularExpressions;
using NetDsl.Generator.LoopTree;

namespace NetDsl.Generator.Emission;

/// <summary>
/// The locals of generated methods that are called after layers. None is called like a local that the methods have anyway, or
/// like one that a kernel makes from another name: <c>hidden_n</c> is an element of <c>hidden</c>.
/// </summary>
/// <param name="loops">What the loops are called.</param>
internal sealed class LocalNames(IEnumerable<string> loops)
{
    private static readonly Regex OfKernels = new(
        $"^((at|batch|batchShare|found|column|k|n|row|s|share|tensor|total|V|value)|([ij{Temporaries.Stem}]|term|first|place|sums?|maxima|max)[0-9]*)$",
        RegexOptions.CultureInvariant);

    private readonly HashSet<string> _names = [];

    /// <summary>What the names that are taken could be derived from.</summary>
    private readonly HashSet<string> _origins = [];
    private readonly HashSet<string> _loops = [.. loops];

    /// <summary>Takes a name, with underscores at its end where it would not be clear: what kernels make ends in none.</summary>
    public string Add(string name)
    {
        while (IsOfKernels(name) || IsLoop(name) || _names.Contains(name) || _origins.Contains(name) || Origins(name).Any(_names.Contains))
            name += "_";
        _names.Add(name);
        _origins.UnionWith(Origins(name));
        return name;
    }

    /// <summary>Whether generated methods have a local of this name, whatever the layers are called.</summary>
    public static bool IsOfKernels(string name) => OfKernels.IsMatch(name);

    /// <summary>Whether a loop is called so, or one of the ends of a part of it.</summary>
    private bool IsLoop(string name) => _loops.Contains(name) || _loops.Any(loop => name == loop + "Begin" || name == loop + "End");

    /// <summary>The names from which a kernel could make this one, by a part behind an underscore.</summary>
    private static IEnumerable<string> Origins(string derived) => derived.EndsWith("_", StringComparison.Ordinal) ? [] : Identifier.Stems(derived);
}
