using System.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Emission.Fitting;

/// <summary>
/// Writes the types that something of the user's hides with their namespaces, <c>global::System.Numerics.Vector</c>, and those
/// alone: all others stay as short as a person would write them.
/// </summary>
internal static class QualifiedNames
{
    public static string Write(string code, EquatableArray<GeneratedCodeType> hidden, CancellationToken cancellationToken)
    {
        if (!hidden.Any(type => code.Contains(type.Name)))
            return code;

        var text = new StringBuilder(code);
        foreach (var name in DeclaredNames.Parse(code).DescendantNodes().OfType<SimpleNameSyntax>().Reverse())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (IsType(name) && hidden.FirstOrDefault(type => type.Name == name.Identifier.ValueText && type.Arity == name.Arity) is { } type)
                text.Insert(name.SpanStart, $"global::{type.Namespace}.");
        }

        return text.ToString();
    }

    /// <summary>Whether a name can mean a type: it stands for itself and is not called.</summary>
    private static bool IsType(SimpleNameSyntax name) =>
        DeclaredNames.StandsAlone(name) && !(name.Parent is InvocationExpressionSyntax call && call.Expression == name);
}
