namespace NetDsl.Generator.Parsing;

/// <summary>A class marked [Factorial], as values.</summary>
/// <param name="Namespace">The namespace, or "" for the global one.</param>
/// <param name="ContainingTypes">The headers of the types around the class, outermost first: <c>partial class Outer</c>.</param>
/// <param name="Name">The name of the class.</param>
/// <param name="Tricks">The names of the tricks.</param>
/// <param name="Cells">The networks as generated code names them; bit i of the place of one says whether it has trick i.</param>
internal sealed record FactorialDeclaration(
    string Namespace, EquatableArray<string> ContainingTypes, string Name, EquatableArray<string> Tricks, EquatableArray<string> Cells)
{
    /// <summary>The header of another part of the class: <c>partial class Tricks</c>.</summary>
    public string Header { get; init; } = $"partial class {Identifier.Escape(Name)}";

    /// <summary>The beginning of the names of the generated files.</summary>
    public string HintName { get; init; } = Name;

    /// <summary>Whether another part of the class can be written that implements an interface.</summary>
    public bool CanBeExtended { get; init; } = true;
}
