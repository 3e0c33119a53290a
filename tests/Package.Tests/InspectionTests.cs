using Xunit;

namespace NetDsl.Package.Tests;

/// <summary>The live view, from its package.</summary>
public sealed class InspectionTests
{
    [Fact]
    public async Task Published_ahead_of_time_it_serves_its_page()
    {
        var consumer = new Consumer("Inspected", NativeProject.Of("NetDsl.Inspection"));
        consumer.WriteTypes(FirstProgram.Page);
        consumer.WriteProjectFile("Inspected.cs");
        var published = await consumer.DotNetAsync("publish", "-c", "Release", "-o", "published");
        Assert.DoesNotContain("warning", published.Succeeded(), StringComparison.OrdinalIgnoreCase);

        var program = Path.Combine(consumer.Folder, "published", OperatingSystem.IsWindows() ? "Inspected.exe" : "Inspected");
        Assert.Contains("served", (await DotNet.RunProgramAsync(consumer.Folder, program)).Succeeded(), StringComparison.Ordinal);
    }
}
