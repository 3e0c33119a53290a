using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Parsing;

/// <summary>
/// The beginning of the names of a network's generated files: <c>Zoo.Models.Outer+Classifier</c>. No two networks share one,
/// also where names differ in case alone, which file systems and the compiler take as the same.
/// </summary>
internal static class HintName
{
    public static string Of(INamedTypeSymbol network)
    {
        var name = new StringBuilder();
        Append(name, network);
        return name.ToString();
    }

    /// <summary>A name as a part of a file's name.</summary>
    public static string Part(string name)
    {
        if (name.All(char.IsLetterOrDigit))
            return name;
        var part = new StringBuilder();
        foreach (var letter in name)
        {
            // Marks that combine with a letter are fine in C# and not in names of generated files.
            if (char.IsLetterOrDigit(letter) || letter == '_')
                part.Append(letter);
            else
                part.Append('-').Append(((int)letter).ToString("X4", CultureInfo.InvariantCulture));
        }

        return part.ToString();
    }

    private static void Append(StringBuilder name, ISymbol symbol)
    {
        if (symbol.ContainingType is { } type)
        {
            Append(name, type);
            name.Append('+');
        }
        else if (symbol.ContainingNamespace is { IsGlobalNamespace: false } space)
        {
            Append(name, space);
            name.Append('.');
        }

        name.Append(Part(symbol.Name));
        if (Rank(symbol) is > 0 and var rank)
            name.Append('-').Append(rank + 1);
    }

    /// <summary>The place among the types and namespaces beside a symbol whose names differ from its own in case at most.</summary>
    private static int Rank(ISymbol symbol)
    {
        INamespaceOrTypeSymbol around = symbol.ContainingType is { } type ? type : symbol.ContainingNamespace;
        return around.GetMembers()
            .OfType<INamespaceOrTypeSymbol>()
            .Where(other => string.Equals(other.Name, symbol.Name, StringComparison.OrdinalIgnoreCase) && IsBefore(other, symbol))
            .Count();
    }

    private static bool IsBefore(INamespaceOrTypeSymbol left, ISymbol right)
    {
        var names = string.CompareOrdinal(left.Name, right.Name);
        return names < 0 || (names == 0 && Order(left) < Order(right));
    }

    private static int Order(ISymbol symbol) => symbol is INamedTypeSymbol type ? 1 + type.Arity : 0;
}
