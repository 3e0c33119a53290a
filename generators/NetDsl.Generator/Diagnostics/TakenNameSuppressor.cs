using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Diagnostics;

/// <summary>
/// Keeps the compiler from saying that a member hides an inherited one where <see cref="Descriptors.NameIsTaken"/> says so with
/// what to do: <c>new</c> would not mend it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TakenNameSuppressor : DiagnosticSuppressor
{
    private const string Reason = "NETDSL008 says so";

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } =
        [new("NETDSL008S1", "CS0108", Reason), new("NETDSL008S2", "CS0114", Reason)];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (IsTaken(diagnostic, context))
                context.ReportSuppression(Suppression.Create(SupportedSuppressions.First(one => one.SuppressedDiagnosticId == diagnostic.Id), diagnostic));
        }
    }

    private static bool IsTaken(Diagnostic diagnostic, SuppressionAnalysisContext context)
    {
        if (diagnostic.Location.SourceTree is not { } tree)
            return false;
        var node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan);
        return context.GetSemanticModel(tree).GetDeclaredSymbol(node, context.CancellationToken) is { ContainingType: { } type } member
            && Vocabulary.MarkOf(type) is not null
            && NameCheck.Of(type, NetworkParser.IsStreaming(type), context.Compilation).Any(taken => taken.Name == member.Name);
    }
}
