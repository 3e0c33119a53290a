namespace NetDsl;

/// <summary>
/// Writes named tensors as a safetensors file, piece by piece, with checksums of all its bytes among the metadata, by which
/// <see cref="SafeTensorsReader"/> sees damage.
/// </summary>
public static class SafeTensorsWriter
{
    /// <summary>
    /// Writes a file in one piece: what is there under the path stays as it is until the new file is complete on the
    /// disk, then gives way to it.
    /// </summary>
    /// <remarks>
    /// A link stays, and what it points to is replaced. The new file has the permissions of the old one; its owner and further
    /// attributes are those of a new file, and other hard links keep the old content. What a process that died left half-written
    /// in the folder, under a name that begins with <c>.netdsl-</c>, is removed.
    /// </remarks>
    /// <param name="path">The file, which may exist.</param>
    /// <param name="tensors">The tensors.</param>
    /// <param name="metadata">Texts to go with them.</param>
    /// <exception cref="ArgumentException">Two tensors have one name.</exception>
    /// <exception cref="UnauthorizedAccessException">The file is read-only, or its folder; nothing was touched.</exception>
    /// <exception cref="IOException">The file could not be written; what was there before is untouched.</exception>
    public static void Write(
        string path, IEnumerable<NamedTensor> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(tensors);
        var image = new SafeTensorsImage(tensors, metadata);
        AtomicFile.Write(path, image.Length, image.WriteTo);
    }

    /// <summary>Writes to a stream, from its position on.</summary>
    /// <param name="stream">The stream, which stays open.</param>
    /// <param name="tensors">The tensors.</param>
    /// <param name="metadata">Texts to go with them.</param>
    /// <exception cref="ArgumentException">Two tensors have one name; nothing was written.</exception>
    public static void Write(
        Stream stream, IEnumerable<NamedTensor> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(tensors);
        new SafeTensorsImage(tensors, metadata).WriteTo(stream);
    }
}
