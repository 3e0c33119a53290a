using System.Globalization;
using Microsoft.CodeAnalysis;
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
            Report(Descriptors.SizeIsNotPositive, null, declaration.Name, name, "missing");
        var sizes = values.Select(value => int.Parse(value, CultureInfo.InvariantCulture)).ToArray();
        for (var axis = 0; axis < sizes.Length; axis++)
        {
            if (sizes[axis] < 1)
                Report(Descriptors.SizeIsNotPositive, name, declaration.Name, sizes.Length == 1 ? name : $"axis {axis + 1} of its {name}", values[axis]);
        }

        if (sizes.Aggregate(1.0, (product, size) => product * size) > int.MaxValue)
            Report(Descriptors.SizeOverflows, name, declaration.Name, "elements", Shapes.Format(sizes));
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

    /// <summary>The options of a loss, as its parameters from prediction and target on.</summary>
    public IEnumerable<Expression> Options(Formula formula) => formula.Parameters.Skip(2).Select(parameter =>
        (Expression)Number(char.ToUpperInvariant(parameter.Name[0]) + parameter.Name.Substring(1), parameter.Default ?? 0));

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
    public void Report(DiagnosticDescriptor descriptor, string? argument, params string[] messageArguments)
    {
        HasProblems = true;
        problems.Add(new Problem(descriptor.Id, declaration.Name, argument, messageArguments.ToEquatableArray()));
    }

    private static bool IsIdentity(Formula formula) => formula.Body is Variable;
}
