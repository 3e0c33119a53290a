namespace NetDsl.Generator.Parsing;

/// <summary>A partial property of which a user wrote one half.</summary>
/// <param name="Header">The other half as far as the accessors: <c>public partial Layer Hidden</c>.</param>
/// <param name="Accessors">Those that it has: <c>get</c>, <c>private set</c>.</param>
internal sealed record OpenProperty(string Header, EquatableArray<string> Accessors);
