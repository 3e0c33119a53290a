using System.Text.Json;
using System.Text;
using NetDsl.Rendering;
using NetDsl.Taping;

namespace NetDsl.Paging;

/// <summary>What a page knows of a network and of its states beside numbers and tapes, in JSON.</summary>
internal static class PageDescription
{
    public static string Of(
        IReadOnlyList<PageState> states, IReadOnlyList<PageHolding[]> held, IReadOnlyList<string> functions, ExplanationFormat format)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            var (explanation, tensors) = (states[0].Explanation, states[0].Tensors);
            json.WriteStartObject();
            json.WriteString("name", explanation.Network.Name);
            json.WriteNumber("bits", explanation.Network.Precision == Precision.Single ? 32 : 64);
            json.WriteNumber("prediction", PredictedTensor(explanation, tensors));
            json.WriteBoolean("isClassifier", explanation.Classes > 0);
            json.WriteStartArray("layers");
            foreach (var layer in explanation.Network.Layers)
                Write(json, layer, explanation);
            json.WriteEndArray();
            json.WriteStartArray("tensors");
            foreach (var tensor in tensors)
                Write(json, tensor);
            json.WriteEndArray();
            WriteTexts(json, "functions", functions);
            json.WriteStartObject("names");
            foreach (var (layer, names) in format.Names.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                WriteTexts(json, layer, names);
            json.WriteEndObject();
            json.WriteStartArray("states");
            foreach (var (number, state) in states.Index())
                Write(json, state, held[number], format);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    private static void Write(Utf8JsonWriter json, LayerDescription layer, Explanation explanation)
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

    private static void Write(Utf8JsonWriter json, PageTensor tensor)
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
        json.WriteNumber("rows", tensor.Rows);
        json.WriteNumber("near", tensor.Near);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PageState state, PageHolding[] holdings, ExplanationFormat format)
    {
        json.WriteStartObject();
        json.WriteString("label", state.Label);
        json.WriteNumber("number", state.Number);
        json.WriteString("verdict", Verdict.Of(state.Explanation, format));
        json.WriteString("facts", PageFacts.Of(state.Explanation));
        json.WriteString("replay", PageFacts.ReplayOf(state.Replay(format)));
        json.WriteBoolean("isReplayed", state.Replay(format).Holds);
        json.WriteNumber("row", state.Explanation.Traceable is ITapedRow { Row: var row } ? row : 0);
        json.WriteNumber("told", ToldPlace(state));
        AttributionDescription.Write(json, state.Attributions(format), state.Tensors);
        if (state.Explanation.Rows is { } rows)
            WriteRows(json, rows, format);
        if (state.Explanation.Loss is { } loss && double.IsFinite(loss))
            json.WriteNumber("loss", loss);
        json.WriteStartArray("holds");
        foreach (var holding in holdings)
            json.WriteNumberValue((int)holding);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>What is said above the pictures of each row of a batch.</summary>
    private static void WriteRows(Utf8JsonWriter json, IReadOnlyList<Explanation> rows, ExplanationFormat format)
    {
        json.WriteStartArray("rows");
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WriteString("verdict", Verdict.Of(row, format));
            json.WriteString("facts", PageFacts.Of(row));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    /// <summary>Where that begins, in a row of what is predicted, which is told of it: of a sequence, its last step.</summary>
    private static int ToldPlace(PageState state)
    {
        if (PredictedTensor(state.Explanation, state.Tensors) is var predicted && predicted < 0 || state.Tensors[predicted].Description.Shape is not [.., var width] shape)
            return 0;
        var (from, length) = state.Explanation.Told(shape);
        return Math.Max(0, from + length - width);
    }

    /// <summary>The tensor that is predicted; −1 where there are several, or none of the tensors is it.</summary>
    private static int PredictedTensor(Explanation explanation, IReadOnlyList<PageTensor> tensors)
    {
        if (explanation.Network.Predictions is not [var slot])
            return -1;
        foreach (var (number, tensor) in tensors.Index())
        {
            if (tensor is { IsParameter: false, Description.Pass: Pass.Forward, Values: { } values }
                && tensor.Description.Shape.FlattenedLength == slot.Shape.FlattenedLength && RowOf(tensor, values).SequenceEqual([.. explanation.Prediction]))
                return number;
        }

        return -1;

        ReadOnlySpan<double> RowOf(PageTensor tensor, double[] values)
        {
            var length = tensor.Description.Shape.FlattenedLength;
            var row = tensor.Rows > 1 && explanation.Traceable is ITapedRow taped ? taped.Row : 0;
            return values.AsSpan(row * length, length);
        }
    }
}
