namespace NetDsl;

/// <summary>Writes a file so that readers see the old content or the new one, never a part.</summary>
internal static class AtomicFile
{
    /// <summary>
    /// Writes to a temporary file in the same folder, has the disk store it, moves it over the old file and has the disk store
    /// that. When any of this fails, the old file is as it was and the temporary one is removed.
    /// </summary>
    /// <param name="path">The file, which may exist. Of a link, what it points to is replaced.</param>
    /// <param name="length">The length of the content, so that a full disk is seen before anything is written.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="UnauthorizedAccessException">The file is read-only, or its folder.</exception>
    /// <exception cref="IOException">The file could not be written; the message names the path that was given.</exception>
    public static void Write(string path, long length, Action<Stream> write)
    {
        string? temporary = null;
        try
        {
            var target = FollowLinks(Path.GetFullPath(path));
            RequireReplaceable(target);
            var folder = Path.GetDirectoryName(target)!;
            TemporaryFile.RemoveLeftovers(folder);
            temporary = TemporaryFile.NewPath(folder);
            using (var stream = TemporaryFile.Create(temporary, length, modelledOn: target))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
            FolderFlush.Run(folder);
        }
        catch (Exception failure)
        {
            if (temporary is not null)
                TemporaryFile.Remove(temporary);
            if (InTermsOf(path, temporary, failure) is { } clear)
                throw clear;
            throw;
        }
    }

    /// <summary>The file that a path leads to, which need not exist.</summary>
    private static string FollowLinks(string path) => new FileInfo(path).LinkTarget is null
        ? path
        : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;

    private static void RequireReplaceable(string target)
    {
        if (Directory.Exists(target))
            throw new IOException("a folder is there.");
        if (!Directory.Exists(Path.GetDirectoryName(target)))
            throw new DirectoryNotFoundException($"there is no folder {Path.GetDirectoryName(target)}.");
        if (File.Exists(target) && File.GetAttributes(target).HasFlag(FileAttributes.ReadOnly))
            throw new UnauthorizedAccessException("the file is read-only. Allow writing it, or take another name.");
    }

    /// <summary>A failure in the words of who gave the path, and knows nothing of a temporary file.</summary>
    private static Exception? InTermsOf(string path, string? temporary, Exception failure)
    {
        var text = temporary is null ? failure.Message : failure.Message.Replace(temporary, path, StringComparison.Ordinal);
        text = $"{path} could not be written: {text}";
        return failure switch
        {
            UnauthorizedAccessException => new UnauthorizedAccessException(text, failure),
            DirectoryNotFoundException => new DirectoryNotFoundException(text, failure),
            IOException => new IOException(text, failure),
            // What .NET makes of EFBIG.
            ArgumentOutOfRangeException => new IOException(
                $"{path} could not be written: it would be larger than a file may be here, by a limit of the process "
                + "(ulimit -f) or of the file system.",
                failure),
            _ => null,
        };
    }
}
