using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NetDsl.Lab;

/// <summary>A line of a journal, which is a run or a declaration, as JSON. Times come last.</summary>
internal static class JournalLine
{
    // A journal is read by people, too, and never part of a page.
    private static readonly JsonWriterOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of(RunRecord run) => Write(json =>
    {
        json.WriteString("claim", run.Key.Claim);
        json.WriteNumber("cell", run.Key.Cell);
        json.WriteString("task", run.Key.Task);
        json.WriteNumber("seed", run.Key.Seed);
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

    public static byte[] Of(DeclarationRecord declaration) => Write(json =>
    {
        json.WriteString("declares", declaration.Claim);
        json.WriteString("experiment", declaration.Experiment);
        json.WriteNumber("tricks", declaration.TrickCount);
        json.WriteString("text", declaration.Text);
    });

    /// <summary>Reads a line: a <see cref="RunRecord"/>, a <see cref="DeclarationRecord"/>, or null where it is neither, as a line that was cut off.</summary>
    public static object? Read(ReadOnlySpan<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line.ToArray());
            var json = document.RootElement;
            return json.TryGetProperty("declares", out var hash)
                ? new DeclarationRecord(Text(hash), Text(json.GetProperty("experiment")), Text(json.GetProperty("text"))) { TrickCount = json.TryGetProperty("tricks", out var tricks) ? tricks.GetInt32() : 0 }
                : ReadRun(json);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static RunRecord ReadRun(JsonElement json)
    {
        var key = new RunKey(
            Text(json.GetProperty("claim")), json.GetProperty("cell").GetInt32(), Text(json.GetProperty("task")), json.GetProperty("seed").GetInt32());
        var values = json.GetProperty("values").EnumerateObject().ToDictionary(
            value => value.Name, value => value.Value.ValueKind == JsonValueKind.Null ? double.NaN : value.Value.GetDouble(), StringComparer.Ordinal);
        return new(key, values, json.GetProperty("steps").GetInt64(), json.GetProperty("seconds").GetDouble())
        {
            Failure = json.TryGetProperty("failure", out var failure) ? Text(failure) : null,
        };
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
