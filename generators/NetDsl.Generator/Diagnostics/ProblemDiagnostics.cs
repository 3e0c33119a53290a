using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <summary>Turns problems into diagnostics.</summary>
internal static class ProblemDiagnostics
{
    /// <summary>The property of a diagnostic that holds <see cref="Problem.Suggestion"/>.</summary>
    public const string Suggestion = nameof(Problem.Suggestion);

    /// <summary>The diagnostic of a problem of a network, at its place in the source.</summary>
    public static Diagnostic Create(INamedTypeSymbol network, Problem problem, CancellationToken cancellationToken) =>
        Create(ProblemLocator.Find(network, problem, cancellationToken), problem);

    /// <summary>The diagnostic of a problem at a given place.</summary>
    public static Diagnostic Create(Location? location, Problem problem)
    {
        var properties = problem.Suggestion is { } suggestion
            ? ImmutableDictionary<string, string?>.Empty.Add(Suggestion, suggestion)
            : null;
        return Diagnostic.Create(Descriptors.All[problem.Id], location, properties, problem.FormatArguments);
    }
}
