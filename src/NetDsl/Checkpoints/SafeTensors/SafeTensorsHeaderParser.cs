using System.Text.Json;

namespace NetDsl;

/// <summary>Reads the JSON of a safetensors header and holds each tensor's entry to itself.</summary>
internal ref struct SafeTensorsHeaderParser
{
    private readonly string _file;
    private readonly SafeTensorsLimits _limits;
    private readonly List<TensorEntry> _tensors = [];
    private readonly Dictionary<string, string> _metadata = [];
    private Utf8JsonReader _json;

    private SafeTensorsHeaderParser(string file, ReadOnlySpan<byte> header, SafeTensorsLimits limits)
    {
        (_file, _limits) = (file, limits);
        _json = new Utf8JsonReader(header);
    }

    /// <summary>Reads a header.</summary>
    /// <param name="file">The name of the file, for messages.</param>
    /// <param name="header">The bytes of the header.</param>
    /// <param name="limits">How many tensors and texts it may name.</param>
    /// <exception cref="InvalidDataException">It is not what the format asks for.</exception>
    public static SafeTensorsHeader Parse(string file, ReadOnlySpan<byte> header, SafeTensorsLimits limits)
    {
        var parser = new SafeTensorsHeaderParser(file, header, limits);
        try
        {
            return parser.Parse();
        }
        catch (JsonException malformed)
        {
            throw new InvalidDataException(
                $"{file}, byte {parser.Position}: expected a header in JSON; {malformed.Message}", malformed);
        }
        catch (InvalidOperationException malformed)
        {
            // What Utf8JsonReader throws for a text with half of a surrogate pair or with bytes that are no UTF-8.
            throw new InvalidDataException(
                $"{file}, byte {parser.Position}: expected text in Unicode; {malformed.Message}", malformed);
        }
    }

    private readonly long Position => SafeTensorsFormat.PrefixSize + _json.TokenStartIndex;

    private SafeTensorsHeader Parse()
    {
        var place = new HeaderPlace("header");
        Expect(JsonTokenType.StartObject, place, "a JSON object");
        var names = new HashSet<string>();
        while (NextProperty() is { } name)
        {
            if (!names.Add(name))
                throw Malformed(new("tensor", name), "names that differ", "the name a second time");
            if (name == SafeTensorsFormat.MetadataKey)
                ReadMetadata();
            else if (_tensors.Count == _limits.Tensors)
                throw Beyond(new("tensor", name), _limits.Tensors, "tensors", nameof(SafeTensorsLimits.Tensors));
            else
                _tensors.Add(ReadTensor(name));
        }

        // Anything but blanks after the object is a JsonException.
        _json.Read();
        return new(_tensors, _metadata);
    }

    private void ReadMetadata()
    {
        var all = new HeaderPlace(SafeTensorsFormat.MetadataKey);
        Expect(JsonTokenType.StartObject, all, "a JSON object");
        while (NextProperty() is { } key)
        {
            var place = all with { Name = key };
            if (_metadata.Count == _limits.MetadataEntries)
                throw Beyond(place, _limits.MetadataEntries, "texts", nameof(SafeTensorsLimits.MetadataEntries));
            Expect(JsonTokenType.String, place, "a text");
            if (!_metadata.TryAdd(key, _json.GetString()!))
                throw Malformed(place, "keys that differ", "the key a second time");
        }
    }

    private TensorEntry ReadTensor(string name)
    {
        var place = new HeaderPlace("tensor", name);
        TensorType? type = null;
        Shape? shape = null;
        (long Begin, long End)? offsets = null;

        Expect(JsonTokenType.StartObject, place, "a JSON object");
        while (NextProperty() is { } property)
        {
            switch (property)
            {
                case "dtype" when type is null:
                    type = ReadType(place with { Part = "dtype" });
                    break;
                case "shape" when shape is null:
                    shape = ReadShape(place with { Part = "shape" });
                    break;
                case "data_offsets" when offsets is null:
                    offsets = ReadOffsets(place with { Part = "data_offsets" });
                    break;
                default:
                    throw Malformed(place, "dtype, shape and data_offsets once each", MessageText.Quote(property));
            }
        }

        if (type is null || shape is null || offsets is null)
        {
            var missing = type is null ? "dtype" : shape is null ? "shape" : "data_offsets";
            throw Malformed(place, "dtype, shape and data_offsets", $"no {missing}");
        }

        var (begin, end) = offsets.Value;
        var size = (long)shape.FlattenedLength * type.Value.Size;
        if (end - begin != size)
        {
            throw Malformed(
                place with { Part = "data_offsets" },
                $"{size} bytes for {type.Value.Code} {SafeTensorsFormat.Describe(shape)}",
                $"{end - begin}: from {begin} to {end}");
        }

        return new(name, type.Value, shape, begin, end);
    }

    private TensorType ReadType(HeaderPlace place)
    {
        Expect(JsonTokenType.String, place, "a text");
        var code = _json.GetString()!;
        return TensorTypes.Find(code) ?? throw Malformed(place, $"one of {TensorTypes.Codes}", MessageText.Quote(code));
    }

    /// <summary>Reads sizes whose product, counting an empty axis as one, is the length of an array that can exist.</summary>
    private Shape ReadShape(HeaderPlace place)
    {
        var sizes = new List<int>();
        var length = 1L;
        Expect(JsonTokenType.StartArray, place, "a list of sizes");
        while (NextInteger(place) is { } size)
        {
            // Both factors are below 2³¹, so the product cannot leave a long.
            length = size > Array.MaxLength ? long.MaxValue : length * Math.Max(size, 1);
            if (length > Array.MaxLength)
                throw Malformed(place, $"at most {Array.MaxLength} elements", $"more, with {size} along axis {sizes.Count}");
            sizes.Add((int)size);
        }

        return [.. sizes];
    }

    private (long Begin, long End) ReadOffsets(HeaderPlace place)
    {
        Expect(JsonTokenType.StartArray, place, "[begin, end]");
        var begin = NextInteger(place);
        var end = begin is null ? null : NextInteger(place);
        if (end is null || NextInteger(place) is not null)
            throw Malformed(place, "two numbers: [begin, end]", end is null ? "fewer" : "more");
        if (begin > end)
            throw Malformed(place, "begin ≤ end", $"[{begin}, {end}]");
        return (begin!.Value, end.Value);
    }

    // The reader throws at all that is no JSON. So where something must follow something does, and in an object it is a name or
    // the end.
    private void Expect(JsonTokenType token, HeaderPlace place, string expected)
    {
        _json.Read();
        if (_json.TokenType != token)
            throw Malformed(place, expected, Describe(_json.TokenType));
    }

    /// <summary>The name of the next property, or null at the end of the object.</summary>
    private string? NextProperty()
    {
        _json.Read();
        return _json.TokenType == JsonTokenType.EndObject ? null : _json.GetString()!;
    }

    /// <summary>The next whole number ≥ 0, or null at the end of the list.</summary>
    private long? NextInteger(HeaderPlace place)
    {
        _json.Read();
        if (_json.TokenType == JsonTokenType.EndArray)
            return null;
        if (_json.TokenType != JsonTokenType.Number)
            throw Malformed(place, "a whole number", Describe(_json.TokenType));
        return _json.TryGetInt64(out var number) && number >= 0
            ? number
            : throw Malformed(place, "a whole number from 0 to 2⁶³ − 1", MessageText.Quote(Token()));
    }

    private readonly string Token() => System.Text.Encoding.UTF8.GetString(_json.ValueSpan);

    private static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a truth value",
        _ => "null",
    };

    private readonly InvalidDataException Beyond(HeaderPlace place, int limit, string what, string option) => Malformed(
        place, $"at most {limit} {what}", $"one more: where it is to be trusted, raise {nameof(SafeTensorsLimits)}.{option}");

    private readonly InvalidDataException Malformed(HeaderPlace place, string expected, string found) =>
        SafeTensorsFormat.Malformed(_file, $"{place} (byte {Position})", expected, found);
}
