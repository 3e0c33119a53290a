using System.Numerics;

namespace NetDsl;

/// <summary>
/// Saves and loads the weights of a network as safetensors: one tensor a parameter, under the parameter's name
/// (<c>Hidden.Weights</c>), in logical row-major order whatever the layout in the network's memory.
/// </summary>
public static class Checkpoint
{
    /// <summary>
    /// Saves the weights to a file, which is replaced in one piece or, when anything fails, not at all; see
    /// <see cref="SafeTensorsWriter.Write(string, IEnumerable{NamedTensor}, IReadOnlyDictionary{string, string})"/>.
    /// </summary>
    /// <param name="network">The network.</param>
    /// <param name="path">The file, which may exist.</param>
    /// <param name="options">Metadata and tensors to go with the weights.</param>
    /// <exception cref="NotFiniteNumberException">A weight is NaN or infinite; the message names it.</exception>
    /// <exception cref="ArgumentException">A companion has the name of a parameter.</exception>
    /// <exception cref="UnauthorizedAccessException">The file is read-only, or its folder; nothing was touched.</exception>
    /// <exception cref="IOException">The file could not be written; what was there before is untouched.</exception>
    public static void Save<TNetwork, T>(INetwork<TNetwork, T> network, string path, CheckpointSaveOptions? options = null)
        where TNetwork : class, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        SafeTensorsWriter.Write(path, Collect(network, ref options), options.Metadata);

    /// <summary>Saves the weights to a stream, which stays open.</summary>
    /// <param name="network">The network.</param>
    /// <param name="stream">Where to write, from its position on.</param>
    /// <param name="options">Metadata and tensors to go with the weights.</param>
    /// <exception cref="NotFiniteNumberException">A weight is NaN or infinite; nothing was written.</exception>
    /// <exception cref="ArgumentException">A companion has the name of a parameter; nothing was written.</exception>
    public static void Save<TNetwork, T>(INetwork<TNetwork, T> network, Stream stream, CheckpointSaveOptions? options = null)
        where TNetwork : class, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        SafeTensorsWriter.Write(stream, Collect(network, ref options), options.Metadata);

    /// <summary>The bytes of a checkpoint.</summary>
    /// <param name="network">The network.</param>
    /// <param name="options">Metadata and tensors to go with the weights.</param>
    /// <exception cref="NotFiniteNumberException">A weight is NaN or infinite; the message names it.</exception>
    /// <exception cref="ArgumentException">A companion has the name of a parameter.</exception>
    /// <exception cref="InvalidOperationException">The checkpoint is too large for an array.</exception>
    public static byte[] ToBytes<TNetwork, T>(INetwork<TNetwork, T> network, CheckpointSaveOptions? options = null)
        where TNetwork : class, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var image = new SafeTensorsImage(Collect(network, ref options), options.Metadata);
        if (image.Length > Array.MaxLength)
        {
            throw new InvalidOperationException(
                $"The checkpoint has {image.Length} bytes, more than one array can hold: save it to a file or a stream.");
        }

        var bytes = new byte[image.Length];
        image.WriteTo(new MemoryStream(bytes));
        return bytes;
    }

    /// <summary>
    /// Loads weights from a file. All of it is read and checked first: a network either gets every weight or keeps
    /// those that it had.
    /// </summary>
    /// <param name="network">The network.</param>
    /// <param name="path">The file.</param>
    /// <param name="options">What is let through.</param>
    /// <returns>The metadata that was saved with the weights.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">
    /// The file is damaged, or its tensors are not the network's: the message lists every name, shape and type that
    /// does not fit, or names the first weight that is NaN or infinite.
    /// </exception>
    public static IReadOnlyDictionary<string, string> Load<TNetwork, T>(
        INetwork<TNetwork, T> network, string path, CheckpointLoadOptions? options = null)
        where TNetwork : class, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var reader = SafeTensorsReader.Open(path, options?.Limits);
        return Load(network, reader, options);
    }

    /// <summary>Loads weights from a stream, such as a resource of the application; all of them or none.</summary>
    /// <param name="network">The network.</param>
    /// <param name="stream">The checkpoint, from the stream's position to its end. It stays open.</param>
    /// <param name="options">What is let through.</param>
    /// <returns>The metadata that was saved with the weights.</returns>
    /// <exception cref="InvalidDataException">The bytes are damaged, or the tensors are not the network's.</exception>
    public static IReadOnlyDictionary<string, string> Load<TNetwork, T>(
        INetwork<TNetwork, T> network, Stream stream, CheckpointLoadOptions? options = null)
        where TNetwork : class, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var reader = new SafeTensorsReader(stream, "checkpoint", leaveOpen: true, options?.Limits);
        return Load(network, reader, options);
    }

    /// <summary>Loads weights from bytes; all of them or none.</summary>
    /// <param name="network">The network.</param>
    /// <param name="bytes">The checkpoint.</param>
    /// <param name="options">What is let through.</param>
    /// <returns>The metadata that was saved with the weights.</returns>
    /// <exception cref="InvalidDataException">The bytes are damaged, or the tensors are not the network's.</exception>
    public static IReadOnlyDictionary<string, string> Load<TNetwork, T>(
        INetwork<TNetwork, T> network, ReadOnlySpan<byte> bytes, CheckpointLoadOptions? options = null)
        where TNetwork : class, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var stream = new MemoryStream(bytes.ToArray());
        return Load(network, stream, options);
    }

    /// <summary>Loads weights through a reader, which also gives access to what else is in the file.</summary>
    /// <param name="network">The network.</param>
    /// <param name="reader">The file, which stays open.</param>
    /// <param name="options">What is let through.</param>
    /// <returns>The metadata that was saved with the weights.</returns>
    /// <exception cref="InvalidDataException">The tensors are not the network's.</exception>
    public static IReadOnlyDictionary<string, string> Load<TNetwork, T>(
        INetwork<TNetwork, T> network, SafeTensorsReader reader, CheckpointLoadOptions? options = null)
        where TNetwork : class, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(reader);
        (network as ITrainee)?.RequireTurn();
        options ??= new();
        var parameters = TNetwork.Description.Parameters;
        CheckpointContract.Check<T>(TNetwork.Description, reader, options);

        // Gaps between parameters keep what they hold.
        var staged = network.Parameters.ToArray();
        foreach (var parameter in parameters)
            ParameterTensor.Read(parameter, reader, staged, options.AllowNonFinite);

        staged.CopyTo(network.Parameters);
        return reader.Metadata;
    }

    private static NamedTensor[] Collect<TNetwork, T>(
        INetwork<TNetwork, T> network, [System.Diagnostics.CodeAnalysis.NotNull] ref CheckpointSaveOptions? options)
        where TNetwork : class, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        (network as ITrainee)?.RequireTurn();
        options ??= new();
        var tensors = new List<NamedTensor>();
        foreach (var parameter in TNetwork.Description.Parameters)
            tensors.Add(ParameterTensor.Of(parameter, network, options.AllowNonFinite));

        return [.. tensors, .. options.Companions];
    }
}
