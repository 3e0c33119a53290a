using System.Net;
using System.Net.NetworkInformation;
using Xunit;

namespace NetDsl.Page.Tests;

/// <summary>Who gets an answer from an inspection, and who does not.</summary>
public class InspectionRequestTests
{
    private static readonly HttpClient Client = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_is_at_the_address_and_asks_for_nothing_elsewhere()
    {
        using var live = Inspect();

        using var answer = await Client.GetAsync(live.Address, Cancellation);

        var html = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self'", html, StringComparison.Ordinal);
        Assert.DoesNotContain("https:", html, StringComparison.Ordinal);
        Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }

    [Fact]
    public void Only_the_loopback_interface_listens()
    {
        using var live = Inspect();

        var listening = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(listener => listener.Port == live.Address.Port);

        Assert.Equal([IPAddress.Loopback], listening.Select(listener => listener.Address));
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("127.0.0.1:1")]
    [InlineData("[::1]")]
    public async Task A_site_whose_name_means_this_machine_is_refused(string host)
    {
        using var live = Inspect();
        using var request = new HttpRequestMessage(HttpMethod.Get, live.Address);
        request.Headers.Host = host.Contains(':', StringComparison.Ordinal) && !host.StartsWith('[') ? host : $"{host}:{live.Address.Port}";

        using var answer = await Client.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        Assert.DoesNotContain("<html", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/00000000000000000000000000000000/")]
    [InlineData("/state?sample=0")]
    [InlineData("{token}")]
    [InlineData("{token}/etc/passwd")]
    [InlineData("{token}/%2e%2e/%2e%2e/etc/passwd")]
    public async Task Without_the_token_or_beside_the_page_there_is_nothing(string path)
    {
        using var live = Inspect();
        var token = live.Address.AbsolutePath.TrimEnd('/');

        using var answer = await Client.GetAsync(new Uri(live.Address, path.Replace("{token}", token, StringComparison.Ordinal)), Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Nothing_can_be_written()
    {
        using var live = Inspect();
        foreach (var method in new[] { HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Options, HttpMethod.Head })
        {
            using var answer = await Client.SendAsync(new(method, live.Address), Cancellation);
            Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
            Assert.Equal(["GET"], answer.Content.Headers.Allow);
        }
    }

    [Theory]
    [InlineData("state?sample=1", HttpStatusCode.BadRequest, "sample is a number from 0 to 0.")]
    [InlineData("state?sample=x", HttpStatusCode.BadRequest, "sample is a number from 0 to 0.")]
    [InlineData("numbers?state=77&tensor=0", HttpStatusCode.Gone, "Refresh the page.")]
    [InlineData("numbers?state=1&tensor=1000", HttpStatusCode.BadRequest, "tensor is a number from 0 to ")]
    [InlineData("account?state=1&tensor=0&place=2", HttpStatusCode.BadRequest, "place is a number from 0 to 1.")]
    public async Task A_question_that_means_nothing_is_told_why(string question, HttpStatusCode status, string why)
    {
        using var live = Inspect();
        await Client.GetStringAsync(live.Address, Cancellation);

        using var answer = await Client.GetAsync(new Uri(live.Address, question), Cancellation);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(why, await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_explanation_throws_is_told_to_the_page()
    {
        var net = new Xor(seed: 1);
        using var live = net.Inspect(shown => shown.Explain([0, 1, 2]));

        using var answer = await Client.GetAsync(live.Address, Cancellation);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.NotEmpty(await answer.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task The_last_states_are_kept()
    {
        using var live = Inspect();
        await Client.GetStringAsync(live.Address, Cancellation);
        for (var state = 2; state <= 11; state++)
            await Client.GetStringAsync(new Uri(live.Address, "state?sample=0"), Cancellation);

        using var forgotten = await Client.GetAsync(new Uri(live.Address, "numbers?state=1&tensor=0"), Cancellation);
        using var kept = await Client.GetAsync(new Uri(live.Address, "numbers?state=2&tensor=0"), Cancellation);

        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.OK), (forgotten.StatusCode, kept.StatusCode));
    }

    [Fact]
    public async Task Two_inspections_stand_side_by_side_until_they_are_disposed_of()
    {
        using var one = Inspect();
        var other = Inspect();
        Assert.NotEqual(one.Address.Port, other.Address.Port);
        Assert.NotEqual(one.Address.AbsolutePath, other.Address.AbsolutePath);
        await Client.GetStringAsync(other.Address, Cancellation);

        await other.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => Client.GetStringAsync(other.Address, Cancellation));
        await Client.GetStringAsync(one.Address, Cancellation);
    }

    [Fact]
    public void A_port_that_is_in_use_is_refused()
    {
        using var live = Inspect();

        Assert.Throws<IOException>(() => new Xor(seed: 1).Inspect(shown => shown.Explain([0, 1]), new() { Port = live.Address.Port }));
    }

    [Fact]
    public void Samples_have_as_many_names()
    {
        var error = Assert.Throws<ArgumentException>(() =>
            new Xor(seed: 1).Inspect((shown, _) => shown.Explain([0, 1]), samples: 3, new() { Samples = ["one"] }));
        Assert.StartsWith("3 samples need as many names; found 1.", error.Message, StringComparison.Ordinal);
    }

    private static NetworkInspection Inspect() => new Xor(seed: 1).Inspect(shown => shown.Explain([0, 1], [1f]));
}
