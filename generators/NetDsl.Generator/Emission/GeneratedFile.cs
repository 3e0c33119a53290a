namespace NetDsl.Generator.Emission;

/// <summary>A generated file.</summary>
/// <param name="Name">Its name: <c>Zoo.Classifier.Hidden.g.cs</c>.</param>
/// <param name="Text">Its text.</param>
internal sealed record GeneratedFile(string Name, string Text);
