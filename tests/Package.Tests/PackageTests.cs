using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Xunit;

namespace NetDsl.Package.Tests;

/// <summary>What is in the packages.</summary>
public sealed class PackageTests
{
    private static readonly string[] Ids = ["NetDsl", "NetDsl.Data", "NetDsl.Inspection", "NetDsl.Lab"];

    [Fact]
    public void Packing_says_no_warning()
    {
        Assert.DoesNotContain("warning", LocalFeed.PackOutput, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("missing", LocalFeed.PackOutput, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(Ids.Length * 2, Directory.GetFiles(LocalFeed.Packages).Length);
    }

    [Fact]
    public void The_package_holds_runtime_generator_analyzers_and_code_fixes() => Assert.Equal(
        [
            "README.md",
            "analyzers/dotnet/cs/NetDsl.CodeFixes.dll",
            "analyzers/dotnet/cs/NetDsl.Generator.dll",
            "buildTransitive/NetDsl.Native.targets",
            "buildTransitive/NetDsl.targets",
            "icon.png",
            "lib/net10.0/NetDsl.dll",
            "lib/net10.0/NetDsl.xml",
        ],
        Content("NetDsl.{0}.nupkg").Keys);

    [Fact]
    public void Data_is_a_package_of_its_own() => Assert.Equal(
        ["README.md", "icon.png", "lib/net10.0/NetDsl.Data.dll", "lib/net10.0/NetDsl.Data.xml"],
        Content("NetDsl.Data.{0}.nupkg").Keys);

    [Fact]
    public void The_live_view_is_a_package_of_its_own() => Assert.Equal(
        ["README.md", "icon.png", "lib/net10.0/NetDsl.Inspection.dll", "lib/net10.0/NetDsl.Inspection.xml"],
        Content("NetDsl.Inspection.{0}.nupkg").Keys);

    [Fact]
    public void The_lab_is_a_package_of_its_own() => Assert.Equal(
        ["README.md", "buildTransitive/NetDsl.Lab.targets", "icon.png", "lib/net10.0/NetDsl.Lab.dll", "lib/net10.0/NetDsl.Lab.xml"],
        Content("NetDsl.Lab.{0}.nupkg").Keys);

    [Fact]
    public void Symbols_are_packages_of_their_own()
    {
        Assert.Equal(["lib/net10.0/NetDsl.pdb"], Content("NetDsl.{0}.snupkg").Keys);
        Assert.Equal(["lib/net10.0/NetDsl.Data.pdb"], Content("NetDsl.Data.{0}.snupkg").Keys);
        Assert.Equal(["lib/net10.0/NetDsl.Inspection.pdb"], Content("NetDsl.Inspection.{0}.snupkg").Keys);
        Assert.Equal(["lib/net10.0/NetDsl.Lab.pdb"], Content("NetDsl.Lab.{0}.snupkg").Keys);
    }

    [Fact]
    public void A_package_says_what_it_is_and_what_it_needs()
    {
        Assert.Equal(["System.Numerics.Tensors"], Dependencies("NetDsl"));
        Assert.Equal(["NetDsl", "Sylvan.Data.Csv"], Dependencies("NetDsl.Data"));
        Assert.Equal(["NetDsl"], Dependencies("NetDsl.Inspection"));
        Assert.Equal(["MathNet.Numerics", "NetDsl", "Spectre.Console", "System.CommandLine"], Dependencies("NetDsl.Lab"));
        foreach (var id in Ids)
        {
            var metadata = Metadata(id);
            Assert.Equal("MIT", Value("license"));
            Assert.Equal("README.md", Value("readme"));
            Assert.Equal("icon.png", Value("icon"));
            Assert.NotEmpty(Value("description"));
            Assert.NotEmpty(Value("tags"));

            string Value(string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;
        }
    }

    [Fact]
    public async Task Packed_in_another_folder_it_is_the_same_to_the_bit()
    {
        (await DotNet.RunAsync(LocalFeed.OtherSource, "pack")).Succeeded();
        foreach (var file in Directory.GetFiles(LocalFeed.Packages))
        {
            var same = Path.Combine(LocalFeed.OtherSource, "artifacts", "packages", Path.GetFileName(file));
            Assert.All(Content(file), entry => Assert.True(entry.Value.SequenceEqual(Content(same)[entry.Key]), entry.Key));
        }
    }

    [Fact]
    public void No_path_of_the_machine_is_in_a_package()
    {
        byte[][] forms = [Encoding.UTF8.GetBytes(LocalFeed.Source), Encoding.Unicode.GetBytes(LocalFeed.Source)];
        foreach (var file in Directory.GetFiles(LocalFeed.Packages))
        {
            Assert.All(Content(file), entry =>
                Assert.All(forms, form => Assert.True(entry.Value.AsSpan().IndexOf(form) < 0, $"{entry.Key} of {file}")));
        }
    }

    /// <summary>The entries of a package but for those that belong to the format, in order.</summary>
    /// <param name="file">A path, or a name with <c>{0}</c> for the version.</param>
    private static SortedDictionary<string, byte[]> Content(string file)
    {
        var content = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        using var package = ZipFile.OpenRead(Path.Combine(LocalFeed.Packages, string.Format(null, file, LocalFeed.Version)));
        foreach (var entry in package.Entries)
        {
            if (entry.FullName.StartsWith("_rels/", StringComparison.Ordinal)
                || entry.FullName.StartsWith("package/", StringComparison.Ordinal)
                || entry.FullName == "[Content_Types].xml"
                || entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal))
                continue;
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            content.Add(entry.FullName, bytes.ToArray());
        }

        return content;
    }

    private static XElement Metadata(string id)
    {
        using var package = ZipFile.OpenRead(Path.Combine(LocalFeed.Packages, $"{id}.{LocalFeed.Version}.nupkg"));
        using var specification = package.GetEntry($"{id}.nuspec")!.Open();
        return XDocument.Load(specification).Root!.Elements().Single();
    }

    private static IEnumerable<string> Dependencies(string id) => Metadata(id).Descendants()
        .Where(element => element.Name.LocalName == "dependency")
        .Select(element => element.Attribute("id")!.Value)
        .Order(StringComparer.Ordinal);
}
