namespace NetDsl.Tests.Training.Resuming;

/// <summary>Checkpoints of which somebody has changed something.</summary>
internal static class Damaged
{
    /// <summary>Changes texts and tensors of a file.</summary>
    public static void Change(string path, Action<Dictionary<string, string>> change, Action<Dictionary<string, NamedTensor>>? replace = null)
    {
        var (texts, tensors) = Read(path);
        change(texts);
        replace?.Invoke(tensors);
        SafeTensorsWriter.Write(path, tensors.Values, texts);
    }

    private static (Dictionary<string, string> Texts, Dictionary<string, NamedTensor> Tensors) Read(string path)
    {
        using var reader = SafeTensorsReader.Open(path);
        return (new(reader.Metadata), reader.Tensors.ToDictionary(tensor => tensor.Name, tensor => reader.Read(tensor.Name)));
    }
}
