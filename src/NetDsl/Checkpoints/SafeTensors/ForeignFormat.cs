using System.Buffers.Binary;
using System.Text;

namespace NetDsl;

/// <summary>Recognises by its first bytes a file of another format that somebody took for safetensors.</summary>
internal static class ForeignFormat
{
    /// <summary>How many bytes are looked at: the first entry of a zip has its name there.</summary>
    public const int Sight = 256;

    private const string SaveFromPyTorch =
        "Save its weights from Python: from safetensors.torch import save_file; save_file(model.state_dict(), \"weights.safetensors\")";

    private const string SaveFromKeras =
        "Save its weights from Python: from safetensors.numpy import save_file; "
        + "save_file({w.path: w.numpy() for w in model.weights}, \"weights.safetensors\")";

    private const string SaveFromNumPy =
        "Save its arrays from Python: from safetensors.numpy import save_file; save_file(dict(arrays), \"weights.safetensors\")";

    /// <summary>What a file is, and what to do; null where its first bytes say nothing.</summary>
    public static string? Recognise(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith("PK\u0003\u0004"u8))
            return Zip(start);
        if (start is [0x80, >= 2 and <= 5, ..])
            return $"a pickle, as older versions of PyTorch write. {SaveFromPyTorch}";
        if (start is [0x89, (byte)'H', (byte)'D', (byte)'F', ..])
            return $"HDF5, as Keras writes under .h5. {SaveFromKeras}";
        if (start is [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y', ..])
            return $"an array of NumPy. {SaveFromNumPy}";
        if (start is [0x1F, 0x8B, ..])
            return "compressed by gzip. Unpack it first";
        if (start.StartsWith("GGUF"u8))
            return "GGUF, as llama.cpp reads. Take the safetensors file of the model";
        if (start.Length >= 8 && start[4..].StartsWith("TFL3"u8))
            return "a model of TensorFlow Lite, which holds no tensors by name. Take the one that it was made from";
        if (start.StartsWith("version https://git-lfs"u8))
            return "a pointer of Git LFS in place of the file. Fetch it: git lfs pull";
        if (start.TrimStart(" \t\r\n"u8) is [(byte)'<', (byte)'!' or (byte)'h' or (byte)'H' or (byte)'?', ..])
            return "a page of the web in place of the file. Download the file itself";
        // Field 1, the version of the format, then field 2, who made it, or field 7, the graph.
        return start is [0x08, >= 1 and <= 32, 0x12 or 0x3A, ..]
            ? "a model of ONNX, by its first bytes. Take the weights of the program that it was made from"
            : null;
    }

    /// <summary>PyTorch, Keras and NumPy all write zips; the first file in it tells which.</summary>
    private static string Zip(ReadOnlySpan<byte> start)
    {
        const int Header = 30, PlaceOfLength = 26;
        // A file that ends early goes on with zeros: its first entry has no name.
        var header = new byte[Sight];
        start.CopyTo(header);
        var length = Math.Min(Sight - Header, (int)BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(PlaceOfLength)));
        var entry = Encoding.UTF8.GetString(header, Header, length);
        return entry.EndsWith(".npy", StringComparison.Ordinal) ? $"a zip of arrays of NumPy (.npz). {SaveFromNumPy}"
            : entry is "metadata.json" or "config.json" or "model.weights.h5" ? $"a zip of Keras (.keras). {SaveFromKeras}"
            : entry.Contains('/', StringComparison.Ordinal) ? $"PyTorch's zip of a pickle and its tensors (.pt, .pth). {SaveFromPyTorch}"
            : "a zip. If PyTorch wrote it, save its weights as safetensors: from safetensors.torch import save_file";
    }
}
