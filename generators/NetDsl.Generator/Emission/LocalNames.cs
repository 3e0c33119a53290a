using System.Text.RegularExpressions;

namespace NetDsl.Generator.Emission;

/// <summary>
/// The locals of generated methods that are called after layers. None is called like a local that the methods have anyway, or
/// like one that a kernel makes from another name: <c>hidden_n</c> is an element of <c>hidden</c>, <c>hidden01</c> a vector.
/// </summary>
/// <param name="loops">What the loops are called.</param>
internal sealed class LocalNames(IEnumerable<string> loops)
{
    /// <summary>The beginning of the locals that hold parts of expressions: t0, t1, ….</summary>
    public const string SharedPart = "t";

    private static readonly Regex OfKernels = new(
        "^((at|batch|batchShare|copy|formula|found|inside|isLarger|k|n|s|share|shared|strip|tensor|term|V|value)"
            + $"|([ijr{SharedPart}]|first|place|sums?|maxima|max|row|column|vector|scalar|folded)[0-9]*)$",
        RegexOptions.CultureInvariant);

    private static readonly Regex Derived = new("^(_.*[^_]|[0-9][0-9])$", RegexOptions.CultureInvariant);

    private readonly List<string> _names = [];
    private readonly HashSet<string> _loops = [.. loops];

    /// <summary>Takes a name, with underscores at its end where it would not be clear: what kernels make ends in none.</summary>
    public string Add(string name)
    {
        while (IsOfKernels(name) || IsLoop(name) || _names.Any(other => other == name || IsDerived(other, name) || IsDerived(name, other)))
            name += "_";
        _names.Add(name);
        return name;
    }

    /// <summary>Whether generated methods have a local of this name, whatever the layers are called.</summary>
    public static bool IsOfKernels(string name) => OfKernels.IsMatch(name);

    /// <summary>Whether a loop is called so, or one of the ends of a part of it.</summary>
    private bool IsLoop(string name) => _loops.Contains(name) || _loops.Any(loop => name == loop + "Begin" || name == loop + "End");

    private static bool IsDerived(string name, string from) =>
        name.StartsWith(from, StringComparison.Ordinal) && Derived.IsMatch(name.Substring(from.Length));
}
