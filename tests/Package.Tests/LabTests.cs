using Xunit;

namespace NetDsl.Package.Tests;

/// <summary>The lab, from its package.</summary>
public sealed class LabTests
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <NoWarn>$(NoWarn);CA1050;CA1303;CA1812;CA1852</NoWarn>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="NetDsl.Lab" Version="{version}" />
          </ItemGroup>
        </Project>
        """;

    private const string Measured = """
        {
          "format": "netdsl-meaning/1",
          "claims": [
            { "network": "Plain", "layer": "Hidden", "unit": 1, "concept": "Both", "verdict": "REFUTED", "measure": "F1", "value": 0.3, "weights": "9f0c27b1d35e6a48" }
          ]
        }
        """;

    [Fact]
    public async Task A_study_runs_and_claims_are_held_to_what_was_measured()
    {
        var consumer = new Consumer("Compared", Project);
        consumer.WriteProjectFile("Compared.cs");
        var run = (await consumer.DotNetAsync("run", "-c", "Release")).Succeeded();
        Assert.Contains("WiderSmooth: NotShown, NotShown", run, StringComparison.Ordinal);

        consumer.Write("netdsl-meaning.json", Measured);
        Assert.Contains("error NETDSL112", (await consumer.DotNetAsync("build", "-c", "Release")).Failed(), StringComparison.Ordinal);
    }
}
