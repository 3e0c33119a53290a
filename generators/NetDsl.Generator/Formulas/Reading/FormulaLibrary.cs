using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Formulas;

/// <summary>The formulas of a compilation, each read once, with those that call one another.</summary>
internal sealed class FormulaLibrary(Compilation compilation, CancellationToken cancellationToken)
{
    private readonly Dictionary<IMethodSymbol, FormulaReading> _readings = new(SymbolEqualityComparer.Default);
    private readonly HashSet<IMethodSymbol> _inProgress = new(SymbolEqualityComparer.Default);
    private int _nesting;

    /// <summary>Whether a method is being read, so that a call to it is a recursion.</summary>
    public bool IsInProgress(IMethodSymbol method) => _inProgress.Contains(method);

    /// <summary>Goes one level deeper, through whatever expressions, statements and calls; false where it is too deep.</summary>
    public bool TryEnter()
    {
        if (_nesting == ExpressionSize.MaximumDepth)
            return false;
        _nesting++;
        return true;
    }

    /// <summary>Comes back from a level that was entered.</summary>
    public void Leave() => _nesting--;

    public FormulaReading Read(IMethodSymbol method)
    {
        cancellationToken.ThrowIfCancellationRequested();
        method = method.OriginalDefinition;
        if (_readings.TryGetValue(method, out var known))
            return known;

        _inProgress.Add(method);
        var isHere = SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly);
        var reading = isHere ? ReadSource(method) : ReadMetadata(method);
        _inProgress.Remove(method);
        return _readings[method] = reading;
    }

    private static FormulaReading ReadMetadata(IMethodSymbol method)
    {
        if (PublishedFormulas.Find(method) is { } formula)
            return new(formula, []);
        var reason = $"'{method.Name}' has no formula in the assembly {method.ContainingAssembly?.Name}; mark it [Activation] or [Loss] "
            + "there and build that project with the generator of NetDsl";
        return new(null, [new(reason, method.Locations.FirstOrDefault() ?? Location.None)]);
    }

    private FormulaReading ReadSource(IMethodSymbol method)
    {
        var problems = new ProblemList();
        var signature = FormulaSignature.Read(method, problems, cancellationToken);
        if (signature is null)
            return new(null, problems.InOrder());

        var body = ReadBody(method, problems);
        if (body?.IsTooLarge() == true)
        {
            problems.AddTooLarge(method.Locations[0]);
            body = null;
        }

        var formula = body is null || problems.Any ? null : signature with { Body = body };
        return new(formula, problems.InOrder());
    }

    private Expression? ReadBody(IMethodSymbol method, ProblemList problems)
    {
        var body = MethodBody.Of(method, compilation, problems, cancellationToken);
        var reader = new StatementReader(new ExpressionReader(this, problems), this, problems, cancellationToken);
        return body is null ? null : reader.Read(body, Scope.Of(method.PartialImplementationPart ?? method));
    }
}
