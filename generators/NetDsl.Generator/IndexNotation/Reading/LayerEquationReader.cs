using Microsoft.CodeAnalysis;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.IndexNotation;

/// <summary>Reads methods marked [Layer] as equations.</summary>
internal static class LayerEquationReader
{
    private const string Supported =
        "an equation consists of elements of tensors, sums and maxima over indices, + − × ÷, conditionals, comparisons, constants, "
        + "local variables, the functions of NetDsl.Equations and MathF, and calls to methods marked [Activation] or [Loss]";

    /// <summary>Reads a method that has the form of an equation. Half-typed code gives no equation, never an exception.</summary>
    public static EquationReading Read(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken)
    {
        if (!SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly))
            return ReadMetadata(method);
        var problems = new ProblemList(Supported);
        var body = MethodBody.Of(method, compilation, problems, cancellationToken);
        if (body is null)
            return new(null, problems.InOrder());

        var library = new FormulaLibrary(compilation, cancellationToken);
        var expressions = new EquationExpressionReader(library, problems);
        var result = new StatementReader(expressions, library, problems, cancellationToken)
            .Read(body, Scope.Of(method.PartialImplementationPart ?? method));
        if (result is null || problems.Any)
            return new(null, problems.InOrder());

        var equation = new LayerEquation(
            method.Name,
            TensorsOf(method).ToEquatableArray(),
            method.Parameters.Where(parameter => parameter.Type.IsIndex()).Select(parameter => parameter.Name).ToEquatableArray(),
            expressions.Definitions.ToEquatableArray(),
            result);
        CheckLetters(equation, expressions, problems);
        CheckTensors(equation, method, problems);
        return new(problems.Any ? null : equation, problems.InOrder());
    }

    private static EquationReading ReadMetadata(IMethodSymbol method)
    {
        if (PublishedFormulas.FindText(method) is { } text && EquationText.Parse(text) is { } equation)
            return new(equation, []);
        var reason = $"it is not in the assembly {method.ContainingAssembly?.Name}; build that project with the generator of NetDsl";
        return new(null, [new(reason, method.Locations.FirstOrDefault() ?? Location.None)]);
    }

    private static IEnumerable<TensorParameter> TensorsOf(IMethodSymbol method) =>
        from parameter in method.Parameters
        where parameter.Type.IsTensor()
        let mark = parameter.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == "NetDsl.WeightsAttribute")
        select new TensorParameter(parameter.Name, mark is not null, InitializationOf(mark));

    private static string InitializationOf(AttributeData? mark)
    {
        var value = mark?.NamedArguments.FirstOrDefault(argument => argument.Key == "Initialization").Value;
        return value?.Type?.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, value.Value.Value))?.Name ?? "Default";
    }

    private static void CheckTensors(LayerEquation equation, IMethodSymbol method, ProblemList problems)
    {
        var read = equation.Bodies.SelectMany(body => body.Parts<Element>()).Select(element => element.Tensor).ToList();
        foreach (var parameter in method.Parameters.Where(parameter => parameter.Type.IsTensor() && !read.Contains(parameter.Name)))
            problems.Add($"The tensor '{parameter.Name}' is not read: remove it", parameter.Locations.FirstOrDefault() ?? Location.None);
    }

    /// <summary>What the result depends on is a parameter: the letters alone are those that are summed over.</summary>
    private static void CheckLetters(LayerEquation equation, EquationExpressionReader read, ProblemList problems)
    {
        foreach (var letter in equation.Result.FreeLetters().Except(equation.Indices))
        {
            var reason = $"The index '{letter}' is neither summed over nor a parameter: add 'Index {letter}' to the parameters of "
                + $"'{equation.Name}', or write Sum({letter}, …)";
            problems.Add(reason, read.PlaceOf(letter));
        }
    }
}
