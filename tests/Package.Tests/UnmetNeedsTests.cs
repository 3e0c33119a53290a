using Xunit;

namespace NetDsl.Package.Tests;

/// <summary>What a project lacks is one sentence, before anything is compiled.</summary>
public sealed class UnmetNeedsTests
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>{framework}</TargetFramework>
            <LangVersion>{language}</LangVersion>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="NetDsl" Version="{version}" />
          </ItemGroup>
        </Project>
        """;

    [Fact]
    public async Task A_project_for_an_older_framework_is_told_so() => await FailsAsync(
        "OldFramework", "netstandard2.0", "latest",
        "NetDsl needs .NET 10, and this project is built for 'netstandard2.0'. Set <TargetFramework>net10.0</TargetFramework> in it.");

    [Fact]
    public async Task A_build_with_an_older_compiler_is_told_so() => await FailsAsync(
        "OldCompiler", "net10.0", "latest",
        "NetDsl needs the compiler of the .NET 10 SDK, Roslyn 5.0 or later, and this build uses Roslyn 4.14 ",
        "-p:CompilerApiVersion=roslyn4.14");

    [Fact]
    public async Task A_project_in_an_older_language_is_told_so() => await FailsAsync(
        "OldLanguage", "net10.0", "13", "error NETDSL027");

    private static async Task FailsAsync(string name, string framework, string language, string sentence, params string[] options)
    {
        var consumer = new Consumer(name, Project
            .Replace("{framework}", framework, StringComparison.Ordinal)
            .Replace("{language}", language, StringComparison.Ordinal));
        consumer.WriteTypes(FirstProgram.Page);
        var errors = (await consumer.DotNetAsync(["build", .. options])).Failed().Split('\n')
            .Where(line => line.Contains(": error ", StringComparison.Ordinal))
            .ToArray();
        Assert.Contains(errors, error => error.Contains(sentence, StringComparison.Ordinal));
        if (!sentence.Contains("NETDSL", StringComparison.Ordinal))
            Assert.All(errors, error => Assert.Contains(sentence, error, StringComparison.Ordinal));
    }
}
