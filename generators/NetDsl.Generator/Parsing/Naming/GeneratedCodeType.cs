namespace NetDsl.Generator.Parsing;

/// <summary>A type that generated code can name.</summary>
/// <param name="Namespace">The namespace: <c>System.Numerics</c>.</param>
/// <param name="Name">The name, without type parameters: <c>Vector</c>.</param>
/// <param name="Arity">The number of its type parameters.</param>
internal sealed record GeneratedCodeType(string Namespace, string Name, int Arity);
