using System.Globalization;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace NetDsl.Generator.Diagnostics;

/// <summary>The committed file of claims that were measured: <c>netdsl-meaning.json</c>.</summary>
internal sealed class MeasuredClaims
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "netdsl-meaning.json";

    private const string Format = "netdsl-meaning/1";

    private MeasuredClaims(IReadOnlyList<MeasuredClaim> claims, string? fault = null) => (Claims, Fault) = (claims, fault);

    /// <summary>The claims.</summary>
    public IReadOnlyList<MeasuredClaim> Claims { get; }

    /// <summary>Why the file cannot be read: "is not JSON"; null where it can.</summary>
    public string? Fault { get; }

    /// <summary>Reads a file. What it does not know in it, it leaves out.</summary>
    public static MeasuredClaims Read(string text)
    {
        try
        {
            using var reader = JsonReaderWriterFactory.CreateJsonReader(Encoding.UTF8.GetBytes(text), XmlDictionaryReaderQuotas.Max);
            var root = XElement.Load(reader);
            if (TextOf(root, "format") is not Format and var format)
                return new([], $"is of the format '{format}', and this compiler knows {Format}");
            return new([.. root.Elements("claims").Elements().Select(Claim).OfType<MeasuredClaim>()]);
        }
        catch (Exception exception) when (exception is XmlException or FormatException or ArgumentException or InvalidOperationException)
        {
            return new([], "is not JSON");
        }
    }

    private static MeasuredClaim? Claim(XElement claim) =>
        int.TryParse(TextOf(claim, "unit"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var unit)
        && double.TryParse(TextOf(claim, "value"), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? new(TextOf(claim, "network"), TextOf(claim, "layer"), unit, TextOf(claim, "concept"), TextOf(claim, "verdict"), TextOf(claim, "measure"), value)
            : null;

    private static string TextOf(XElement element, string name) => element.Element(name)?.Value ?? "";
}
