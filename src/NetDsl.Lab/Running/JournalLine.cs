using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NetDsl.Lab;

/// <summary>A line of a journal, which is a run, a run that threw, or a declaration, as JSON. Times come last.</summary>
internal static class JournalLine
{
    // A journal is read by people, too, and never part of a page.
    private static readonly JsonWriterOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of(RunRecord run) => Write(json =>
    {
        WriteKey(json, run.Key);
        if (run.Failure is not null)
            json.WriteString("failure", run.Failure);
        json.WriteStartObject("values");
        foreach (var (name, value) in run.Values.OrderBy(value => value.Key, StringComparer.Ordinal))
        {
            // JSON has no number that is none.
            if (double.IsFinite(value))
                json.WriteNumber(name, value);
            else
                json.WriteNull(name);
        }

        json.WriteEndObject();
        json.WriteNumber("steps", run.Steps);
        json.WriteNumber("seconds", Math.Round(run.Seconds, 3));
    });

    public static byte[] Of(RunError error) => Write(json =>
    {
        WriteKey(json, error.Key);
        json.WriteString("error", error.Message);
    });

    public static byte[] Of(DeclarationRecord declaration) => Write(json =>
    {
        json.WriteString("declares", declaration.Claim);
        json.WriteString("experiment", declaration.Experiment);
        json.WriteNumber("tricks", declaration.TrickCount);
        json.WriteString("text", declaration.Text);
    });

    /// <summary>
    /// Reads a line: a <see cref="RunRecord"/>, a <see cref="RunError"/>, a <see cref="DeclarationRecord"/>, or null where it is none of these, as a
    /// line that was cut off.
    /// </summary>
    public static object? Read(ReadOnlySpan<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line.ToArray());
            var json = document.RootElement;
            return json.TryGetProperty("declares", out var hash)
                ? new DeclarationRecord(Text(hash), Text(json.GetProperty("experiment")), Text(json.GetProperty("text"))) { TrickCount = json.TryGetProperty("tricks", out var tricks) ? tricks.GetInt32() : 0 }
                : json.TryGetProperty("error", out var message) ? new RunError(ReadKey(json), Text(message))
                : ReadRun(json);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static RunRecord ReadRun(JsonElement json)
    {
        var values = json.GetProperty("values").EnumerateObject().ToDictionary(
            value => value.Name, value => value.Value.ValueKind == JsonValueKind.Null ? double.NaN : value.Value.GetDouble(), StringComparer.Ordinal);
        return new(ReadKey(json), values, json.GetProperty("steps").GetInt64(), json.GetProperty("seconds").GetDouble())
        {
            Failure = json.TryGetProperty("failure", out var failure) ? Text(failure) : null,
        };
    }

    private static RunKey ReadKey(JsonElement json) => new(
        Text(json.GetProperty("claim")), json.GetProperty("cell").GetInt32(), Text(json.GetProperty("task")), json.GetProperty("seed").GetInt32());

    private static void WriteKey(Utf8JsonWriter json, RunKey key)
    {
        json.WriteString("claim", key.Claim);
        json.WriteNumber("cell", key.Cell);
        json.WriteString("task", key.Task);
        json.WriteNumber("seed", key.Seed);
    }

    private static string Text(JsonElement json) => json.GetString() ?? throw new FormatException("A text is expected.");

    private static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Format))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        bytes.Write("\n"u8);
        return bytes.WrittenSpan.ToArray();
    }
}
