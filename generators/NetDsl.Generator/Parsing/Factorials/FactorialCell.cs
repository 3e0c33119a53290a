namespace NetDsl.Generator.Parsing;

/// <summary>A network that has several tricks.</summary>
/// <param name="Tricks">The tricks as bits: bit i for trick i.</param>
/// <param name="Network">The plain network with the changes of each trick.</param>
internal sealed record FactorialCell(int Tricks, ParsedNetwork Network);
