using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NetDsl.Inspecting;
using NetDsl.Paging;

namespace NetDsl;

/// <summary>
/// A page of a running network, served by this process to this machine alone. Who knows the whole <see cref="Address"/> can read the
/// network and its samples, and change nothing.
/// </summary>
/// <remarks>
/// It listens on 127.0.0.1 and nowhere else, whatever the environment says; it answers GET alone, at an address that holds 128 random bits, and
/// where the browser means this machine by the name that it uses, so that no other site reads along.
/// </remarks>
public sealed class NetworkInspection : IProgress<TrainingProgress>, IDisposable, IAsyncDisposable
{
    private readonly KestrelServer _server;
    private readonly RunningNetwork _network;
    private long _steps;

    private NetworkInspection(KestrelServer server, RunningNetwork network, Uri address) =>
        (_server, _network, Address) = (server, network, address);

    /// <summary>Where the page is: <c>http://127.0.0.1:43121/9f…/</c>.</summary>
    public Uri Address { get; }

    /// <summary>
    /// Tells that a step is complete, and nothing moves until this returns: what a page asked for meanwhile is explained now. For loops of one's
    /// own; costs next to nothing where no page asks.
    /// </summary>
    public void AfterStep()
    {
        _steps++;
        if (_network.AfterStep())
            _network.Answer($"step {_steps}");
    }

    /// <summary>Tells how far a trainer has come; it does so itself where this is its receiver of progress.</summary>
    /// <param name="value">How far.</param>
    public void Report(TrainingProgress value)
    {
        if (_network.AfterStep())
            _network.Answer($"epoch {value.Epoch}, step {value.Step}");
    }

    /// <summary>Opens the page in the browser of the desktop, where there is one.</summary>
    /// <returns>Whether a browser was asked to.</returns>
    public bool Open() => Browser.Open(Address.AbsoluteUri);

    /// <summary>Serves no more.</summary>
    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _server.StopAsync(now.Token).ConfigureAwait(false);
        _server.Dispose();
    }

    /// <inheritdoc cref="DisposeAsync"/>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    internal static NetworkInspection Start(StateHistory states, RunningNetwork network, int port)
    {
        var token = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        var sockets = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        var server = new KestrelServer(Options.Create(options), sockets, NullLoggerFactory.Instance);
        try
        {
            server.StartAsync(new InspectionApplication(states, token), CancellationToken.None).GetAwaiter().GetResult();
            var address = server.Features.Get<IServerAddressesFeature>()!.Addresses.Single();
            return new(server, network, new($"{address}/{token}/"));
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }
}
