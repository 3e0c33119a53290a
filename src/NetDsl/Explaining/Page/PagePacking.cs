using System.IO.Compression;
using System.Text.Json;
using NetDsl.Tracing;

namespace NetDsl.Paging;

/// <summary>
/// Packs what a page carries into one text: a description of the network in JSON, and behind it for each tensor its numbers and tapes;
/// deflated, and in base 64.
/// </summary>
internal static class PagePacking
{
    public static string Pack(Explanation explanation, ExplanationFormat format, IReadOnlyList<PageTensor> tensors)
    {
        var precision = explanation.Network.Precision;
        var (content, functions) = (new ByteWriter(), new List<string>());
        var tapes = new TapeWriter(content, functions);
        foreach (var tensor in tensors)
        {
            if (tensor.Values is { } values)
                content.Bytes(NumberPacking.Pack(values, tensor.Near >= 0 ? tensors[tensor.Near].Values : null, precision));
            if (tensor.Tapes is { } taped)
                tapes.Write(taped);
        }

        var packed = new ByteWriter();
        packed.Text(Describe(explanation, format, tensors, functions));
        packed.Bytes(content.Written);
        return Convert.ToBase64String(Deflated(packed.Written));
    }

    private static byte[] Deflated(ReadOnlySpan<byte> bytes)
    {
        using var compressed = new MemoryStream();
        using (var deflate = new DeflateStream(compressed, CompressionLevel.Optimal))
            deflate.Write(bytes);
        return compressed.ToArray();
    }

    private static string Describe(Explanation explanation, ExplanationFormat format, IReadOnlyList<PageTensor> tensors, List<string> functions)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            json.WriteString("name", explanation.Network.Name);
            json.WriteNumber("bits", explanation.Network.Precision == Precision.Single ? 32 : 64);
            json.WriteString("rule", explanation.UpdateRule);
            json.WriteNumber("prediction", PredictedTensor(explanation, tensors));
            json.WriteBoolean("isClassifier", PageVerdict.ClassesOf(explanation) > 0);
            json.WriteStartArray("layers");
            foreach (var layer in explanation.Network.Layers)
                Describe(json, layer, explanation);
            json.WriteEndArray();
            json.WriteStartArray("tensors");
            foreach (var tensor in tensors)
                Describe(json, tensor);
            json.WriteEndArray();
            json.WriteStartArray("functions");
            foreach (var function in functions)
                json.WriteStringValue(function);
            json.WriteEndArray();
            json.WriteStartObject("names");
            foreach (var (layer, names) in format.Names.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                WriteTexts(json, layer, names);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(text.ToArray());
    }

    private static void Describe(Utf8JsonWriter json, LayerDescription layer, Explanation explanation)
    {
        json.WriteStartObject();
        json.WriteString("name", layer.Name);
        json.WriteString("kind", layer.Kind);
        json.WriteString("shape", layer.Shape.ToString());
        json.WriteNumber("multiplyAdds", layer.MultiplyAdds);
        json.WriteNumber("weights", explanation.Network.Parameters.Where(parameter => parameter.Layer == layer.Name).Sum(parameter => parameter.Length));
        WriteTexts(json, "sources", layer.Sources);
        if (layer.PassesOn is { } other)
            json.WriteString("passesOn", other);
        json.WriteEndObject();
    }

    private static void Describe(Utf8JsonWriter json, PageTensor tensor)
    {
        var description = tensor.Description;
        json.WriteStartObject();
        json.WriteString("name", description.Name);
        json.WriteString("layer", description.Layer);
        json.WriteString("pass", description.Pass.ToString());
        json.WriteStartArray("shape");
        foreach (var size in description.Shape)
            json.WriteNumberValue(size);
        json.WriteEndArray();
        if (description.Equation.Length > 0)
            json.WriteString("math", MathMl.Of(description.Equation));
        json.WriteBoolean("isParameter", tensor.IsParameter);
        json.WriteBoolean("hasValues", tensor.Values is not null);
        json.WriteBoolean("hasTapes", tensor.Tapes is not null);
        json.WriteNumber("near", tensor.Near);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    /// <summary>The tensor that is predicted; −1 where there are several, or none of the tensors is it.</summary>
    private static int PredictedTensor(Explanation explanation, IReadOnlyList<PageTensor> tensors)
    {
        if (explanation.Network.Predictions is not [var slot])
            return -1;
        foreach (var (number, tensor) in tensors.Index())
        {
            if (tensor is { IsParameter: false, Description.Pass: Pass.Forward, Values: { } values }
                && tensor.Description.Shape.Equals(slot.Shape) && values.AsSpan().SequenceEqual([.. explanation.Prediction]))
                return number;
        }

        return -1;
    }
}
