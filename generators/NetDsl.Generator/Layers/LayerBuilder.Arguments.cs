using System.Globalization;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Layers;

internal partial class LayerBuilder
{
    /// <summary>Whether the declaration was found wrong so far.</summary>
    public bool HasProblems { get; private set; }

    /// <summary>The values of an argument; none where it was not written.</summary>
    public EquatableArray<string> Arguments(string name) =>
        declaration.Arguments.FirstOrDefault(argument => argument.Name == name)?.Values ?? [];

    /// <summary>An integer of at least 1 that must be given; 1 and a problem where it is not.</summary>
    public int Size(string name) => Sizes(name) is [var size] ? size : 1;

    /// <summary>Integers of at least 1, at least one of them.</summary>
    public int[] Sizes(string name)
    {
        var values = Arguments(name);
        if (values.Count == 0)
            Report(ProblemIds.BadSize, null, declaration.Name, name, "nothing");
        var sizes = values.Select(value => int.Parse(value, CultureInfo.InvariantCulture)).ToArray();
        if (sizes.Any(size => size < 1))
            Report(ProblemIds.BadSize, name, declaration.Name, name, string.Join(", ", values));
        else if (sizes.Aggregate(1.0, (product, size) => product * size) > int.MaxValue)
            Report(ProblemIds.TooLarge, name, declaration.Name, Shapes.Format(sizes));
        return HasProblems ? [1] : sizes;
    }

    /// <summary>A real number, or the default where it was not written.</summary>
    public double Number(string name, double byDefault) =>
        Arguments(name) is [var value] ? double.Parse(value, CultureInfo.InvariantCulture) : byDefault;

    /// <summary>A yes or no, or the default where it was not written.</summary>
    public bool Flag(string name, bool byDefault) => Arguments(name) is [var value] ? bool.Parse(value) : byDefault;

    /// <summary>The activation, or null for the identity.</summary>
    public Formula? Activation() => Arguments("Activation") is [var name] && FormulaOf(name) is { } formula && !IsIdentity(formula)
        ? formula
        : null;

    /// <summary>The formula that the declaration calls by a name.</summary>
    public Formula? FormulaOf(string name) => network.Formulas.FirstOrDefault(named => named.Name == name)?.Formula;

    /// <summary>The scheme that the layer asks for, else the one that suits its activation.</summary>
    public string Initialization(Formula? activation)
    {
        const string byDefault = "Default";
        var asked = Arguments("Initialization") is [var name] ? name : byDefault;
        if (asked == byDefault)
            asked = activation?.Initialization ?? byDefault;
        return asked == byDefault ? "Glorot" : asked;
    }

    /// <summary>Reports something wrong with the declaration, at an argument of its attribute or at the attribute.</summary>
    public void Report(string id, string? argument, params string[] messageArguments)
    {
        HasProblems = true;
        problems.Add(new Problem(id, declaration.Name, argument, messageArguments.ToEquatableArray()));
    }

    private static bool IsIdentity(Formula formula) => formula.Body is Variable;
}
