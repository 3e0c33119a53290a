using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using NetDsl.Paging;

namespace NetDsl.Inspecting;

/// <summary>Answers the requests of pages, and refuses all others.</summary>
/// <param name="states">What is shown.</param>
/// <param name="token">What the path begins with.</param>
internal sealed class InspectionApplication(StateHistory states, string token) : IHttpApplication<HttpContext>
{
    private readonly byte[] _start = Encoding.UTF8.GetBytes($"/{token}/");

    /// <inheritdoc/>
    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    /// <inheritdoc/>
    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    /// <inheritdoc/>
    public async Task ProcessRequestAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var answer = Refusal(context) ?? await AnswerAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.ContentType = $"{answer.Type}; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.XFrameOptions = "DENY";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (answer.Status == StatusCodes.Status405MethodNotAllowed)
            response.Headers.Allow = HttpMethods.Get;
        await response.WriteAsync(answer.Text, context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Why a request is not answered; null where it is.</summary>
    private Answer? Refusal(HttpContext context)
    {
        // A site whose name was made to mean this machine has its own name in the header.
        var (host, port) = (context.Request.Host, context.Connection.LocalPort);
        if (host.Host is not ("127.0.0.1" or "localhost") || host.Port != port)
            return new(StatusCodes.Status421MisdirectedRequest, $"This page is asked for at 127.0.0.1:{port}, and by no other name.");
        if (!HttpMethods.IsGet(context.Request.Method))
            return new(StatusCodes.Status405MethodNotAllowed, "This page can be read, and nothing else.");
        return StartsRight(context.Request.Path) ? null : NothingHere;
    }

    // In a time that does not tell how much of it is right.
    private bool StartsRight(PathString path)
    {
        var given = Encoding.UTF8.GetBytes(path.Value ?? "");
        return given.Length >= _start.Length && CryptographicOperations.FixedTimeEquals(given.AsSpan(0, _start.Length), _start);
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever the explanation throws is for who asked for it.")]
    private async Task<Answer> AnswerAsync(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            return request.Path.Value![_start.Length..] switch
            {
                "" => new(StatusCodes.Status200OK, await states.PageAsync(cancellation).ConfigureAwait(false), "text/html"),
                "state" => Found(await states.StateAsync(Number(request, "sample", states.Samples.Count), cancellation).ConfigureAwait(false)),
                "numbers" => OfState(request, state => state.Numbers(Tensor(request, state))),
                "account" => OfState(request, state => Account(request, state)),
                _ => NothingHere,
            };
        }
        catch (BadHttpRequestException exception)
        {
            return new(StatusCodes.Status400BadRequest, exception.Message);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new(StatusCodes.Status500InternalServerError, exception.Message);
        }
    }

    private static Answer NothingHere { get; } = new(StatusCodes.Status404NotFound, "There is nothing here.");

    private static Answer Found(string text) => new(StatusCodes.Status200OK, text);

    private Answer OfState(HttpRequest request, Func<PageState, string> answer) => states.Find(Number(request, "state", int.MaxValue)) is { } state
        ? Found(answer(state))
        : new(StatusCodes.Status410Gone, "The program keeps the last states only, and this is none of them any more. Refresh the page.");

    private static int Tensor(HttpRequest request, PageState state) => Number(request, "tensor", state.Tensors.Count);

    private static string Account(HttpRequest request, PageState state)
    {
        var tensor = Tensor(request, state);
        return state.Account(tensor, Number(request, "place", state.Tensors[tensor].Length));
    }

    /// <summary>A number of the query, from 0 to below a limit.</summary>
    private static int Number(HttpRequest request, string name, int limit)
    {
        var text = request.Query[name].ToString();
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < limit
            ? number
            : throw new BadHttpRequestException($"{name} is a number from 0 to {limit - 1}.");
    }

    private sealed record Answer(int Status, string Text, string Type = "text/plain");
}
