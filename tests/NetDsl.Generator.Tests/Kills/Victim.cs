using Xunit;

namespace NetDsl.Generator.Tests.Kills;

/// <summary>A network that is broken in many ways, and what is generated of it.</summary>
/// <param name="Name">What it is called here.</param>
/// <param name="Declaration">The class, named <c>Net</c>.</param>
internal sealed record Victim(string Name, string Declaration)
{
    private const string Header = """
        using NetDsl;
        using static NetDsl.Activations;

        namespace Declared;

        """;

    private IReadOnlyDictionary<string, string>? _files;

    /// <summary>The whole source file.</summary>
    public string Source => Header + Declaration;

    /// <summary>The generated files, by what stands between <c>Declared.Net.</c> and <c>g.cs</c> in their names.</summary>
    public IReadOnlyDictionary<string, string> Files => _files ??= CompiledNetwork.Generate(Source).Result.Results.Single().GeneratedSources
        .ToDictionary(file => file.HintName["Declared.Net".Length..^".g.cs".Length].TrimStart('.'), file => file.SourceText.ToString());
}
