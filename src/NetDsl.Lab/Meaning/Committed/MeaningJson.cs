using System.Text.Json.Serialization;

namespace NetDsl.Lab;

/// <summary>How <see cref="MeaningFile"/> is written and read, without reflection.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(MeaningFile))]
internal sealed partial class MeaningJson : JsonSerializerContext;
