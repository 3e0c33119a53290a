using System.IO.Compression;
using Xunit;

namespace NetDsl.Tests.Checkpoints;

/// <summary>A file of another format is called what it is, with the way to safetensors.</summary>
public class ForeignFormatTests
{
    private const string TorchSave = "from safetensors.torch import save_file; save_file(model.state_dict(), \"weights.safetensors\")";

    private const string KerasSave =
        "from safetensors.numpy import save_file; save_file({w.path: w.numpy() for w in model.weights}, \"weights.safetensors\")";

    private const string NumPySave = "from safetensors.numpy import save_file; save_file(dict(arrays), \"weights.safetensors\")";

    public static TheoryData<byte[], string> Files => new()
    {
        { Zip("archive/data.pkl", "archive/data/0"), $"PyTorch's zip of a pickle and its tensors (.pt, .pth). Save its weights from Python: {TorchSave}." },
        { [0x80, 0x02, 0x8A, 0x0A, 0x6C, 0xFC, 0x9C, 0x46, 0xF9], $"a pickle, as older versions of PyTorch write. Save its weights from Python: {TorchSave}." },
        { [0x80, 0x05, 0x95, 1, 2, 3, 4, 5, 6, 7], "a pickle" },
        { [0x80, 0x04, 0x95, 1, 2, 3, 4, 5, 6, 7], "a pickle" },
        { Zip("metadata.json", "config.json", "model.weights.h5"), $"a zip of Keras (.keras). Save its weights from Python: {KerasSave}." },
        { Zip("config.json"), "a zip of Keras" },
        { Zip("model.weights.h5"), "a zip of Keras" },
        { Zip("weights.npy"), $"a zip of arrays of NumPy (.npz). Save its arrays from Python: {NumPySave}." },
        { Zip("layers/weights.npy"), "a zip of arrays of NumPy" },
        { [.. "PK\u0003\u0004"u8, .. new byte[7]], "a zip. If PyTorch wrote it" },
        { [.. "PK\u0003\u0004"u8, .. new byte[26]], "a zip. If PyTorch wrote it" },
        { Zip($"archive/{new string('a', 300)}"), "PyTorch's zip" },
        { Zip("letter.txt"), "a zip. If PyTorch wrote it, save its weights as safetensors: from safetensors.torch import save_file." },
        { [0x89, .. "HDF\r\n"u8, 0x1A, 0x0A, 0, 0], $"HDF5, as Keras writes under .h5. Save its weights from Python: {KerasSave}." },
        { [0x93, .. "NUMPY"u8, 1, 0, 0x76, 0], $"an array of NumPy. Save its arrays from Python: {NumPySave}." },
        { [0x08, 0x0A, 0x12, 0x07, .. "pytorch"u8, 0x1A], "a model of ONNX, by its first bytes. Take the weights of the program that it was made from." },
        { [0x08, 0x01, 0x3A, 0x07, .. "pytorch"u8, 0x1A], "a model of ONNX" },
        { [0x08, 0x20, 0x12, 0x07, .. "pytorch"u8, 0x1A], "a model of ONNX" },
        { [.. "GGUF"u8, 3, 0, 0, 0, 1, 0, 0, 0], "GGUF, as llama.cpp reads. Take the safetensors file of the model." },
        { [0x1C, 0, 0, 0, .. "TFL3"u8, 0], "a model of TensorFlow Lite, which holds no tensors by name. Take the one that it was made from." },
        { [0x1C, 0, 0, 0, .. "TFL3"u8], "a model of TensorFlow Lite" },
        { [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3], "compressed by gzip. Unpack it first." },
        { "version https://git-lfs.github.com/spec/v1\noid sha256:"u8.ToArray(), "a pointer of Git LFS in place of the file. Fetch it: git lfs pull." },
        { "\n<!DOCTYPE html><html>"u8.ToArray(), "a page of the web in place of the file. Download the file itself." },
        { "<html><head>"u8.ToArray(), "a page of the web" },
        { "\r\n\t <HTML><HEAD>"u8.ToArray(), "a page of the web" },
        { "<?xml version="u8.ToArray(), "a page of the web" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_of_another_format_is_called_what_it_is(byte[] file, string format)
    {
        var error = Assert.Throws<InvalidDataException>(() => SafeTensorsFile.Open(file));

        Assert.StartsWith($"good.safetensors is no safetensors file but {format}", error.Message, StringComparison.Ordinal);
    }

    public static TheoryData<byte[]> Unknown => new(
        "some text in it."u8.ToArray(),
        "<text> in it"u8.ToArray(),
        [0x80, 0x01, 1, 2, 3, 4, 5, 6, 7],
        [0x80, 0x06, 1, 2, 3, 4, 5, 6, 7],
        [0x08, 0x00, 0x12, 1, 2, 3, 4, 5, 6],
        [0x08, 0x21, 0x12, 1, 2, 3, 4, 5, 6],
        [0x08, 0x01, 0x13, 1, 2, 3, 4, 5, 6]);

    [Theory, MemberData(nameof(Unknown))]
    public void Files_of_no_known_format_are_read_as_safetensors(byte[] file) => Assert.Contains(
        $"byte 0: expected a header of at most {file.Length - 8} bytes in a file of {file.Length}",
        Assert.Throws<InvalidDataException>(() => SafeTensorsFile.Open(file)).Message,
        StringComparison.Ordinal);

    private static byte[] Zip(params string[] names)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
                // Else the time goes in, and the file is another one in each run.
                entry.LastWriteTime = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
                entry.Open().Dispose();
            }
        }

        return stream.ToArray();
    }
}
