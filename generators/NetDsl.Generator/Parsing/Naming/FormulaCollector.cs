using Microsoft.CodeAnalysis;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Parsing;

/// <summary>
/// Reads the activations and losses that layers name. An argument names an activation where its name ends in "Activation" or "activation";
/// a loss is named by [Minimize] or by [Minimizes] on the class of the attribute.
/// </summary>
internal sealed class FormulaCollector(INamedTypeSymbol network, ParsingSession session, Findings findings)
{
    private readonly FormulaNames _names = new(network, session.Compilation, session.CancellationToken);

    /// <summary>Reads what a layer's arguments name, and returns them with the names that the session's formulas have.</summary>
    public IEnumerable<Argument> Collect(IPropertySymbol property, AttributeData attribute, IReadOnlyList<Argument> arguments)
    {
        var layer = new MarkedProperty(property, attribute);
        if (Vocabulary.RoleOf(attribute.AttributeClass) == AttributeRole.Loss)
            return CollectLoss(layer, arguments);

        return arguments.Select(argument => NamesActivation(argument)
            ? new(argument.Name, [Named(layer, argument.Name, argument.Values[0], FormulaKind.Activation)?.Name ?? argument.Values[0]])
            : argument);
    }

    private static bool NamesActivation(Argument argument) =>
        argument.Name.EndsWith("Activation", StringComparison.OrdinalIgnoreCase) && argument.Values.Count == 1;

    private IReadOnlyList<Argument> CollectLoss(MarkedProperty layer, IReadOnlyList<Argument> arguments)
    {
        Formula? formula = null;
        var isMinimize = Vocabulary.IsMinimize(layer.Attribute.AttributeClass!);
        if (isMinimize && Loss(layer, arguments) is { } loss)
        {
            formula = loss.Formula;
            var options = arguments.Where(argument => argument.Name != LossOptions.Loss);
            arguments = [new(LossOptions.Loss, [loss.Name]), .. options];
        }

        LossOptions.Check(layer, arguments, formula, findings);
        return arguments;
    }

    private NamedFormula? Loss(MarkedProperty layer, IReadOnlyList<Argument> arguments)
    {
        var given = arguments.FirstOrDefault(argument => argument.Name == LossOptions.Loss);
        if (given is { Values: [var name] })
            return Named(layer, given.Name, name, FormulaKind.Loss);

        var attributeClass = layer.Attribute.AttributeClass!;
        if (Vocabulary.Is(attributeClass, "MinimizeAttribute"))
        {
            if (findings.IsComplete)
                AddUnknown(layer, LossOptions.Loss, "null", FormulaKind.Loss);
            return null;
        }

        if (MinimizedLoss.Of(attributeClass) is not { } minimized)
        {
            findings.Add(new(
                Descriptors.LossIsNotNamed.Id, layer.Name, null, [Vocabulary.WrittenName(attributeClass), attributeClass.Name]));
            return null;
        }

        if (minimized.Method is { } method)
            return Read(layer, null, method, FormulaKind.Loss);
        AddUnknown(layer, null, minimized.Name, FormulaKind.Loss);
        return null;
    }

    private NamedFormula? Named(MarkedProperty layer, string argument, string name, FormulaKind kind)
    {
        var expression = WrittenArguments.Find(layer.Attribute, argument, session.CancellationToken).FirstOrDefault()?.Expression;
        if (_names.Find(name, kind, expression) is { } method)
            return Read(layer, argument, method, kind);
        AddUnknown(layer, argument, name, kind);
        return null;
    }

    private NamedFormula? Read(MarkedProperty layer, string? argument, IMethodSymbol method, FormulaKind kind)
    {
        if (session.Formulas.Find(method) is { } known)
            return known;
        if (MethodForm.Fault(method, kind) is { } fault)
        {
            Report(layer, argument, method, MethodForm.Descriptor, [fault]);
            return null;
        }

        var reading = FormulaReader.Read(method, session.Compilation, session.CancellationToken);
        if (reading.Formula is { } formula)
        {
            var complete = formula with { Prediction = Prediction(layer, argument, formula, method) };
            return session.Formulas.Add(method, name => new(name, complete));
        }

        Report(
            layer,
            argument,
            method,
            Descriptors.UnsupportedExpression,
            reading.Problems.Select(problem => EquatableArray.Create<string>([method.Name, problem.Reason])));
        return null;
    }

    /// <summary>The activation that a loss names for its predictions, under its name among the formulas.</summary>
    private string? Prediction(MarkedProperty layer, string? argument, Formula loss, IMethodSymbol method)
    {
        if (loss.Prediction is not { } name)
            return null;
        var names = new FormulaNames(method.ContainingType, session.Compilation, session.CancellationToken);
        var activation = names.Find(name, FormulaKind.Activation, LossPrediction.ExpressionOf(method, session.CancellationToken));
        if (activation is not null && LossPrediction.Fault(layer.Name, argument, method, activation) is { } problem)
        {
            Report(layer, argument, method, Descriptors.PredictionLearns, [problem.MessageArguments]);
            return null;
        }

        var reading = activation is null || MethodForm.Fault(activation, FormulaKind.Activation) is not null
            ? null
            : FormulaReader.Read(activation, session.Compilation, session.CancellationToken);
        if (reading?.Formula is { } formula)
            return (session.Formulas.Find(activation!) ?? session.Formulas.Add(activation!, under => new(under, formula))).Name;

        findings.MarkIncomplete();
        return name;
    }

    /// <summary>The analyzer shows what is wrong with a method at the method, if it is written in this compilation.</summary>
    private void Report(
        MarkedProperty layer,
        string? argument,
        IMethodSymbol method,
        DiagnosticDescriptor descriptor,
        IEnumerable<EquatableArray<string>> faults)
    {
        findings.MarkIncomplete();
        foreach (var fault in faults)
        {
            var problem = new Problem(descriptor.Id, layer.Name, argument, fault);
            if (method.DeclaringSyntaxReferences.IsEmpty)
                findings.Add(problem);
            else
                findings.AddElsewhere(problem);
        }
    }

    private void AddUnknown(MarkedProperty layer, string? argument, string name, FormulaKind kind) =>
        findings.Add(UnknownName.Of(layer.Name, argument, name, kind, _names));
}
