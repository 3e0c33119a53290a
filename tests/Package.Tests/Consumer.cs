using NetDsl.Generator.Tests.Documentation;

namespace NetDsl.Package.Tests;

/// <summary>A project in a folder of its own that knows the packages by the local feed alone.</summary>
/// <remarks>
/// Its settings are as strict as they get. What other packages need comes from where the machine has them: its cache, its feeds.
/// </remarks>
internal sealed class Consumer
{
    private const string Settings = """
        <Project>
          <PropertyGroup>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <AllowUnsafeBlocks>false</AllowUnsafeBlocks>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <AnalysisLevel>latest-all</AnalysisLevel>
            <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
            <GenerateDocumentationFile>true</GenerateDocumentationFile>
          </PropertyGroup>
        </Project>
        """;

    private static readonly string Feed = $"""
        <configuration>
          <packageSources>
            <add key="NetDsl" value="{LocalFeed.Packages}" />
          </packageSources>
        </configuration>
        """;

    /// <summary>Makes a project.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="project">Its file; <c>{version}</c> stands for that of the packages.</param>
    public Consumer(string name, string project)
    {
        Folder = LocalFeed.NewFolder(name);
        Write("Directory.Build.props", Settings);
        Write("nuget.config", Feed);
        Write($"{name}.csproj", project.Replace("{version}", LocalFeed.Version, StringComparison.Ordinal));
    }

    public string Folder { get; }

    /// <summary>Writes a file of the project.</summary>
    public void Write(string file, string text) => File.WriteAllText(Path.Combine(Folder, file), text);

    /// <summary>Writes a file of the project that stands in Projects.</summary>
    public void WriteProjectFile(string file) =>
        Write(file, File.ReadAllText(Repository.Path("tests", "Package.Tests", "Projects", file)));

    /// <summary>Writes the types of a page of the documentation, each block a file.</summary>
    public void WriteTypes(string page)
    {
        foreach (var block in CodeBlocks.Of(page).Where(DeclaresTypes))
            Write($"{Path.GetFileNameWithoutExtension(page)}{block.Line}.cs", block.Text);
    }

    /// <summary>Writes the statements of a page of the documentation that take nothing for granted: its program.</summary>
    public void WriteProgram(string page) =>
        Write("Program.cs", CodeBlocks.Of(page).Single(block => block.Given.Length == 0 && !DeclaresTypes(block)).Text);

    /// <summary>Runs a command in the project's folder.</summary>
    public Task<DotNet> DotNetAsync(params string[] arguments) => DotNet.RunAsync(Folder, arguments);

    private static bool DeclaresTypes(CodeBlock block) => block.Text.Contains(" class ", StringComparison.Ordinal);
}
