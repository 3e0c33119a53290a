using System.Diagnostics;
using NetDsl.Package.Tests;
using Xunit;

[assembly: AssemblyFixture(typeof(LocalFeed))]

namespace NetDsl.Package.Tests;

/// <summary>A fresh copy of the repository in an empty folder, packed by the command of the README: a feed for projects beside it.</summary>
public sealed class LocalFeed : IAsyncLifetime
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("netdsl-").FullName;

    /// <summary>The packages that the projects restored; of this run alone, so that none is an older one of the same version.</summary>
    public static string PackageCache { get; } = Path.Combine(Folder, "cache");

    /// <summary>The copy of the repository.</summary>
    public static string Source { get; } = Path.Combine(Folder, "source");

    /// <summary>A second copy, in a folder of another name.</summary>
    public static string OtherSource { get; } = Path.Combine(Folder, "another place");

    /// <summary>Where `dotnet pack` leaves the packages.</summary>
    public static string Packages { get; } = Path.Combine(Source, "artifacts", "packages");

    /// <summary>What `dotnet pack` said.</summary>
    internal static string PackOutput { get; private set; } = "";

    /// <summary>The version of the packages.</summary>
    internal static string Version { get; private set; } = "";

    /// <summary>A folder for a project, empty.</summary>
    internal static string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(Folder, "projects", name)).FullName;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Copy(Source);
        Copy(OtherSource);
        PackOutput = (await DotNet.RunAsync(Source, "pack")).Succeeded();
        Version = Path.GetFileNameWithoutExtension(Directory.GetFiles(Packages, "NetDsl.?.*.nupkg").Single())["NetDsl.".Length..];
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Copies the files that belong to the repository, as they are now, to another folder.</summary>
    private static void Copy(string destination)
    {
        using var git = Process.Start(DotNet.Command(Repository.Root, "git", "ls-files", "--cached", "--others", "--exclude-standard"))!;
        while (git.StandardOutput.ReadLine() is { } file)
        {
            if (!File.Exists(Repository.Path(file)))
                continue;
            var copy = Path.Combine(destination, file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Repository.Path(file), copy);
        }

        git.WaitForExit();
        if (git.ExitCode != 0)
            throw new InvalidOperationException($"git says which files belong to the repository: {git.StandardError.ReadToEnd()}");
    }
}
