using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using Xunit;

namespace NetDsl.Package.Tests;

public sealed class WebTests
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <NoWarn>$(NoWarn);CA1050;CA1303;CA1515</NoWarn>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="NetDsl" Version="{version}" />
          </ItemGroup>
        </Project>
        """;

    private static readonly Lazy<Task<Consumer>> Built = new(BuildAsync);

    [Fact]
    public async Task The_app_of_the_page_answers_many_requests_at_once()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var app = await WebApp.StartAsync(await Built.Value);
        using var client = new HttpClient { BaseAddress = app.Address };

        var answers = await Task.WhenAll(Enumerable.Range(0, 400).Select(async i =>
        {
            using var answer = await client.PostAsJsonAsync("/xor", new[] { i & 1, (i >> 1) & 1 }, cancellation);
            return float.Parse(await answer.Content.ReadAsStringAsync(cancellation), CultureInfo.InvariantCulture);
        }));

        for (var i = 0; i < answers.Length; i++)
            Assert.Equal(answers[i % 4], answers[i]);
        Assert.All([answers[1], answers[2]], answer => Assert.InRange(answer, 0.9, 1));
        Assert.All([answers[0], answers[3]], answer => Assert.InRange(answer, 0, 0.1));
    }

    [Fact]
    public async Task A_question_of_another_length_is_told_what_was_expected()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var app = await WebApp.StartAsync(await Built.Value);
        using var client = new HttpClient { BaseAddress = app.Address };

        using var answer = await client.PostAsJsonAsync("/xor", new[] { 1, 0, 1 }, cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("2", await answer.Content.ReadAsStringAsync(cancellation), StringComparison.Ordinal);
    }

    /// <summary>The app of docs/web.md with the network and the weights of docs/projects.md, built.</summary>
    private static async Task<Consumer> BuildAsync()
    {
        var consumer = new Consumer("Web", Project);
        consumer.WriteTypes(FirstProgram.Page);
        consumer.WriteTypes("docs/web.md");
        consumer.WriteProgram("docs/web.md");
        File.Copy(await FirstProgram.WeightsAsync(), Path.Combine(consumer.Folder, "xor.safetensors"));
        (await consumer.DotNetAsync("build", "-c", "Release")).Succeeded();
        return consumer;
    }
}
