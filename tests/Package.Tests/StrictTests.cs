using Xunit;

namespace NetDsl.Package.Tests;

/// <summary>
/// Layers of many kinds in projects with every analyzer on, warnings as errors, no unsafe code, and no using directives but their own.
/// </summary>
public sealed class StrictTests
{
    private const string Library = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <IsAotCompatible>true</IsAotCompatible>
            <ImplicitUsings>disable</ImplicitUsings>
          </PropertyGroup>
          <ItemGroup>
            {references}
          </ItemGroup>
        </Project>
        """;

    [Fact]
    public async Task A_library_builds_from_the_package_without_a_warning() =>
        await BuildAsync("Strict", """<PackageReference Include="NetDsl" Version="{version}" />""");

    [Fact]
    public async Task A_library_builds_by_project_reference_as_the_page_says() =>
        await BuildAsync("Referencing", ReferencesOfThePage("docs/projects.md"));

    [Fact]
    public async Task A_library_builds_by_project_reference_as_the_readme_says() =>
        await BuildAsync("ReferencingAlike", ReferencesOfThePage("README.md"));

    private static async Task BuildAsync(string name, string references)
    {
        var consumer = new Consumer(name, Library.Replace("{references}", references, StringComparison.Ordinal));
        consumer.WriteProjectFile("Layers.cs");
        var output = (await consumer.DotNetAsync("build", "-c", "Release")).Succeeded();
        Assert.Contains("0 Warning(s)", output, StringComparison.Ordinal);
    }

    private static string ReferencesOfThePage(string page)
    {
        var references = File.ReadLines(Repository.Path(page))
            .SkipWhile(line => !line.Contains("<ProjectReference", StringComparison.Ordinal))
            .TakeWhile(line => !line.StartsWith("```", StringComparison.Ordinal))
            .Where(line => !line.Contains("ItemGroup", StringComparison.Ordinal));
        return string.Join('\n', references).Replace("PATH", LocalFeed.Source, StringComparison.Ordinal);
    }
}
