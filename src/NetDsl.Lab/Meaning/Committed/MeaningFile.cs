using System.Text.Json;
using System.Text.Json.Serialization;

namespace NetDsl.Lab;

/// <summary>
/// What was measured of the claims about a network's units, as a file beside the project: <c>netdsl-meaning.json</c>. An analyzer holds
/// <see cref="MeansAttribute"/> to it.
/// </summary>
public sealed record MeaningFile
{
    /// <summary>The file's name.</summary>
    public const string Name = "netdsl-meaning.json";

    /// <summary>The format that is written, and the only one that is read.</summary>
    public const string CurrentFormat = "netdsl-meaning/1";

    /// <summary>The format.</summary>
    [JsonPropertyName("format")]
    public string Format { get; init; } = CurrentFormat;

    /// <summary>The claims, by network, layer, unit and concept.</summary>
    [JsonPropertyName("claims")]
    public required IReadOnlyList<MeasuredClaim> Claims { get; init; }

    /// <summary>Takes the claims of reports; of a claim that several judge, the last one counts.</summary>
    /// <param name="reports">Reports of one network or several.</param>
    public static MeaningFile Of(params IEnumerable<MeaningReport> reports) => new()
    {
        Claims =
        [
            .. reports
                .SelectMany(report => report.Meanings.Where(meaning => meaning.Score.Group.Kind == UnitKind.Output).Select(meaning => Claim(report, meaning)))
                .GroupBy(claim => (claim.Network, claim.Layer, claim.Unit, claim.Concept))
                .Select(group => group.Last())
                .OrderBy(claim => claim.Network, StringComparer.Ordinal)
                .ThenBy(claim => claim.Layer, StringComparer.Ordinal)
                .ThenBy(claim => claim.Unit)
                .ThenBy(claim => claim.Concept, StringComparer.Ordinal),
        ],
    };

    /// <summary>Reads a file.</summary>
    /// <param name="path">Where it lies.</param>
    /// <exception cref="InvalidDataException">It is no such file, or of another format.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static MeaningFile Read(string path)
    {
        try
        {
            var file = JsonSerializer.Deserialize(File.ReadAllText(path), MeaningJson.Default.MeaningFile);
            return file is { Format: CurrentFormat }
                ? file
                : throw new InvalidDataException($"{path} has the format {MessageText.Quote(file?.Format ?? "none")}; this version reads {CurrentFormat}.");
        }
        catch (JsonException problem)
        {
            throw new InvalidDataException($"{path} holds no measured claims: {problem.Message}", problem);
        }
    }

    /// <summary>Writes the file; one that is there is replaced.</summary>
    /// <param name="path">Where it goes: a folder, or a file.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Write(string path) => File.WriteAllText(
        Directory.Exists(path) ? Path.Combine(path, Name) : path, JsonSerializer.Serialize(this, MeaningJson.Default.MeaningFile) + "\n");

    private static MeasuredClaim Claim(MeaningReport report, Meaning meaning) => new(
        report.Network,
        meaning.Score.Group.Layer,
        meaning.Score.Unit,
        meaning.Score.Concept.Method,
        meaning.Verdict.Word(),
        "F1",
        Math.Round(meaning.F1, 4),
        report.Weights);
}
