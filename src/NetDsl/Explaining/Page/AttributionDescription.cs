using System.Text.Json;

namespace NetDsl.Paging;

/// <summary>What a number owes to the inputs, in the JSON of a page.</summary>
internal static class AttributionDescription
{
    /// <summary>Writes it as the property <c>attributed</c>.</summary>
    /// <param name="json">Where it is written.</param>
    /// <param name="attributions">The answers.</param>
    /// <param name="tensors">The tensors of the page, by whose places the answers name theirs.</param>
    public static void Write(Utf8JsonWriter json, PageAttributions attributions, IReadOnlyList<PageTensor> tensors)
    {
        json.WriteStartObject("attributed");
        if (attributions.Missing is { } missing)
            json.WriteString("missing", missing);
        if (attributions.Answers is [var first, ..])
        {
            json.WriteString("number", first.Number.ToString());
            WriteNumber(json, "value", first.Value);
        }

        json.WriteStartArray("answers");
        foreach (var answer in attributions.Answers)
            Write(json, answer, tensors);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Attribution answer, IReadOnlyList<PageTensor> tensors)
    {
        json.WriteStartObject();
        json.WriteString("method", answer.Method.Name);
        json.WriteString("question", answer.Question);
        if (answer.Explained is { } explained)
        {
            WriteNumber(json, "explained", explained);
            WriteNumber(json, "bound", answer.Bound);
            if (answer.LastChange is { } change)
                WriteNumber(json, "change", change);
            json.WriteBoolean("provesNothing", answer.ProvesNothing);
        }

        json.WriteStartArray("remarks");
        foreach (var remark in answer.Remarks)
            json.WriteStringValue(remark);
        json.WriteEndArray();
        json.WriteStartArray("values");
        foreach (var (tensor, values) in answer.Values)
        {
            json.WriteStartObject();
            json.WriteNumber("tensor", tensors.Index().First(one => one.Item.Description.Name == tensor.Name).Index);
            json.WriteStartArray("numbers");
            foreach (var value in values)
                WriteNumber(json, null, value);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        // The features' own lines the page sums up itself.
        json.WriteStartArray("others");
        foreach (var line in answer.Ledger.Skip(answer.Values.Count))
        {
            json.WriteStartObject();
            json.WriteString("name", line.Name);
            WriteNumber(json, "amount", line.Amount);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // JSON has no infinite numbers, and no NaN: they are null.
    private static void WriteNumber(Utf8JsonWriter json, string? name, double value)
    {
        if (name is not null)
            json.WritePropertyName(name);
        if (double.IsFinite(value))
            json.WriteNumberValue(value);
        else
            json.WriteNullValue();
    }
}
