namespace NetDsl.Generator.Parsing;

/// <summary>An argument of an attribute.</summary>
/// <param name="Name">The name of the parameter (<c>units</c>) or of the property (<c>Activation</c>).</param>
/// <param name="Values">Its value as an invariant string; several where the parameter is an array. An enum is its member's name.</param>
internal sealed record Argument(string Name, EquatableArray<string> Values);
