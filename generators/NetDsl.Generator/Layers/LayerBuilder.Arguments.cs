using System.Globalization;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.IndexNotation;
using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Layers;

internal partial class LayerBuilder
{
    /// <summary>The values of an argument; none where it was not written.</summary>
    public EquatableArray<string> Arguments(string name) =>
        declaration.Arguments.FirstOrDefault(argument => argument.Name == name)?.Values ?? [];

    /// <summary>An integer of at least 1 that must be given; 1 and a problem where it is not.</summary>
    public int Size(string name)
    {
        if (Arguments(name) is not [var value])
            return Missing(name);
        var size = Integer(value);
        if (size < 1)
            return NotPositive(name, name, value);
        return CheckFits("elements", name, [size]) ? size : 1;
    }

    /// <summary>An integer of at least 1, or the default where it was not written; 1 and a problem where it is less.</summary>
    public int Size(string name, int byDefault) => Arguments(name) is [_] ? Size(name) : byDefault;

    /// <summary>An integer of at least 0, or the default where it was not written; 0 and a problem where it is less.</summary>
    public int Count(string name, int byDefault)
    {
        if (Arguments(name) is not [var value])
            return byDefault;
        var count = Integer(value);
        if (count >= 0)
            return count;
        Report(Descriptors.CountIsOutOfRange, name, declaration.Name, name, value, "a number from 0 on");
        return 0;
    }

    /// <summary>Integers of at least 1, at least one of them; 1 and a problem where one is not.</summary>
    public int[] Shape(string name)
    {
        var values = Arguments(name);
        if (values.Count == 0)
            return [Missing(name)];
        int[] sizes = [.. values.Select(Integer)];
        for (var axis = 0; axis < sizes.Length; axis++)
        {
            if (sizes[axis] < 1)
                sizes[axis] = NotPositive($"{name}[{axis}]", $"axis {axis + 1} of its {name}", values[axis]);
        }

        return CheckFits("elements", sizes.Length == 1 ? name : null, sizes) ? sizes : [1];
    }

    /// <summary>A real number, or the default where none was written.</summary>
    public double Number(string name, double byDefault) =>
        Arguments(name) is [var value] && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : byDefault;

    /// <summary>A probability from 0 to below 1; any other is reported.</summary>
    public double Probability(string name)
    {
        var probability = Number(name, byDefault: double.NaN);
        if (!(probability >= 0 && probability < 1))
            Report(Descriptors.ProbabilityIsOutOfRange, name, Name, probability.ToString(CultureInfo.InvariantCulture));
        return probability;
    }

    /// <summary>A yes or no, or the default where it was not written.</summary>
    public bool Flag(string name, bool byDefault) => Arguments(name) is [var value] ? bool.Parse(value) : byDefault;

    /// <summary>The activation, or null for the identity. What is learnable of it becomes weights of the layer.</summary>
    /// <param name="argument">The argument that names it.</param>
    public LayerActivation? Activation(string argument = "Activation") => Arguments(argument) is [var name] && FormulaOf(name) is { } formula && !IsIdentity(formula)
        ? new LayerActivation(formula, this)
        : null;

    /// <summary>The formula that the declaration calls by a name.</summary>
    public Formula? FormulaOf(string name) => network.Formulas.FirstOrDefault(named => named.Name == name)?.Formula;

    /// <summary>The equation that the declaration calls by a name.</summary>
    public LayerEquation? EquationOf(string name) => network.Equations.FirstOrDefault(named => named.Name == name)?.Equation;

    /// <summary>
    /// The options of a loss, as its parameters from prediction and target on. The argument Delta sets the parameter delta;
    /// of a constructor's argument and a property, the property is set last.
    /// </summary>
    public IEnumerable<Expression> Options(Formula formula) => formula.Parameters.Skip(2).Select(parameter =>
    {
        var option = declaration.Arguments.LastOrDefault(argument => OptionName.IsSame(argument.Name, parameter.Name));
        return (Expression)(option is null ? parameter.Default ?? 0 : Number(option.Name, byDefault: 0));
    });

    /// <summary>The scheme that the layer asks for, else the one that suits its activation, else the layer's own.</summary>
    public string Initialization(LayerActivation? activation, string ofLayer = "Glorot")
    {
        const string byDefault = "Default";
        var asked = Arguments("Initialization") is [var name] ? name : byDefault;
        if (asked == byDefault)
            asked = activation?.Initialization ?? byDefault;
        return asked == byDefault ? ofLayer : asked;
    }

    private int Missing(string name)
    {
        Report(Descriptors.SizeIsNotPositive, null, declaration.Name, name, "missing");
        return 1;
    }

    private int NotPositive(string argument, string what, string value)
    {
        Report(Descriptors.SizeIsNotPositive, argument, declaration.Name, what, value);
        return 1;
    }

    private static int Integer(string value) => int.Parse(value, CultureInfo.InvariantCulture);

    private static bool IsIdentity(Formula formula) => formula.Body is Variable variable && variable.Name == formula.Parameters[0].Name;
}
