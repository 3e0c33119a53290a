namespace NetDsl;

/// <summary>Whether the tensors of a file are the parameters of a network.</summary>
internal static class CheckpointContract
{
    /// <summary>Compares names, shapes and number types, without reading a single weight.</summary>
    /// <param name="network">The network.</param>
    /// <param name="reader">The file.</param>
    /// <param name="options">What is let through.</param>
    /// <exception cref="InvalidDataException">They differ; the message lists all differences.</exception>
    public static void Check<T>(NetworkDescription network, SafeTensorsReader reader, CheckpointLoadOptions options)
    {
        var entries = reader.Tensors.ToDictionary(entry => entry.Name);
        var mistakes = network.Parameters
            .Select(parameter => Compare<T>(parameter, entries, options))
            .OfType<string>()
            .ToList();
        if (!options.AllowExtra)
        {
            // A training that can go on is a checkpoint like any other.
            var isOfTraining = reader.Metadata.ContainsKey(StateTexts.Format);
            var known = network.Parameters.Select(parameter => parameter.Name).ToHashSet();
            mistakes.AddRange(
                from entry in reader.Tensors
                where !known.Contains(entry.Name) && !(isOfTraining && entry.Name.StartsWith(StateTexts.Prefix, StringComparison.Ordinal))
                let name = MessageText.Quote(entry.Name)
                select $"{name} is no parameter of {network.Name}: leave it out, or set AllowExtra");
        }

        if (mistakes.Count > 0)
        {
            var lines = MessageText.Cut(mistakes, mistakes.Count).Select(mistake => $"\n- {mistake}");
            throw new InvalidDataException(
                $"{reader.Name} does not fit {network.Name}:{string.Concat(lines)}");
        }
    }

    private static string? Compare<T>(
        ParameterDescription parameter, Dictionary<string, TensorEntry> entries, CheckpointLoadOptions options)
    {
        if (!entries.TryGetValue(parameter.Name, out var entry))
            return $"'{parameter.Name}' is missing: expected {parameter.Shape}";

        if (!entry.Shape.Equals(parameter.Shape))
            return $"'{parameter.Name}': expected {parameter.Shape}, found {SafeTensorsFormat.Describe(entry.Shape)}";

        if (!entry.Type.IsReadable)
            return $"'{parameter.Name}': expected floating-point numbers, found {entry.Type.Code}";

        var wanted = TensorTypes.Of<T>();
        return entry.Type.Size > wanted.Size && !options.AllowNarrowing
            ? $"'{parameter.Name}': expected at most {wanted.Code}, found {entry.Type.Code}: "
                + "set AllowNarrowing to have it rounded"
            : null;
    }
}
