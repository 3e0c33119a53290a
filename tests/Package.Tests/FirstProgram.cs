namespace NetDsl.Package.Tests;

/// <summary>The first program of docs/projects.md, as a console project: it trains a network, explains it and saves it.</summary>
internal static class FirstProgram
{
    public const string Page = "docs/projects.md";

    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <NoWarn>$(NoWarn);CA1050;CA1303;CA1515</NoWarn>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="NetDsl" Version="{version}" />
          </ItemGroup>
        </Project>
        """;

    private static readonly Lazy<Task<(string Output, string Weights)>> Run = new(RunAsync);

    /// <summary>What it writes.</summary>
    public static async Task<string> OutputAsync() => (await Run.Value).Output;

    /// <summary>The file of the weights that it saves.</summary>
    public static async Task<string> WeightsAsync() => (await Run.Value).Weights;

    /// <summary>Makes the project.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="project">Its file.</param>
    public static Consumer Make(string name, string project = Project)
    {
        var consumer = new Consumer(name, project);
        consumer.WriteTypes(Page);
        consumer.WriteProgram(Page);
        return consumer;
    }

    private static async Task<(string Output, string Weights)> RunAsync()
    {
        var consumer = Make("Console");
        var run = await consumer.DotNetAsync("run", "-c", "Release");
        return (run.Succeeded(), Path.Combine(consumer.Folder, "xor.safetensors"));
    }
}
