using System.Text.Json.Serialization;

namespace NetDsl.Data;

/// <summary>Writes and reads a <see cref="SavedTable"/> without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(SavedTable))]
internal sealed partial class TableJson : JsonSerializerContext;
