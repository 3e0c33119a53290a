namespace NetDsl.Generator.Emission;

/// <summary>The generated files of a network or block.</summary>
/// <param name="HintName">The beginning of the names of the files.</param>
/// <param name="TypesAround">The number of types around the class.</param>
/// <param name="Files">The files.</param>
/// <param name="Declared">The private members that they declare in the class: those can be called otherwise.</param>
internal sealed record GeneratedSources(
    string HintName, int TypesAround, EquatableArray<GeneratedFile> Files, EquatableArray<string> Declared);
