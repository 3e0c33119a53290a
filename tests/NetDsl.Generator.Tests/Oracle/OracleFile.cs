namespace NetDsl.Generator.Tests;

/// <summary>
/// A case of <c>tests/Oracle</c>: a network's declaration, and for fixed weights and samples what torch computed of it.
/// </summary>
internal sealed class OracleFile
{
    private const string Extension = ".safetensors";
    private const string Gradient = "gradient.";
    private const string Update = "updated.";

    private static readonly string Folder = Repository.Path("tests", "NetDsl.Generator.Tests", "Oracle", "Data");

    private OracleFile(string path)
    {
        Name = Path.GetFileNameWithoutExtension(path);
        Tensors = new(new MemoryStream(File.ReadAllBytes(path)), Path.GetFileName(path));
    }

    /// <summary>All cases, by name.</summary>
    public static IReadOnlyDictionary<string, OracleFile> All { get; } = Directory.EnumerateFiles(Folder, $"*{Extension}")
        .Order(StringComparer.Ordinal)
        .Select(path => new OracleFile(path))
        .ToDictionary(file => file.Name);

    /// <summary>The name of the case.</summary>
    public string Name { get; }

    /// <summary>The layers and losses.</summary>
    public string Declaration => Tensors.Metadata["declaration"];

    /// <summary>Further members of the class.</summary>
    public string Members => Tensors.Metadata["members"];

    /// <summary>
    /// The weights under their own names; <c>input</c> and <c>target</c>, one row a sample; what is expected: <c>output</c>,
    /// <c>training.output</c> where that differs, <c>loss</c>, <c>gradient.Result.Weights</c>,
    /// <c>updated.Result.RunningMean</c>.
    /// </summary>
    public SafeTensorsReader Tensors { get; }

    /// <summary>The mean loss, while training.</summary>
    public double Loss => Read("loss")[0];

    /// <summary>The names of the weights that have a gradient.</summary>
    public IReadOnlyList<string> Differentiated => NamesBehind(Gradient);

    /// <summary>The names of the running statistics.</summary>
    public IReadOnlyList<string> Statistics => NamesBehind(Update);

    /// <summary>The gradient of a weight.</summary>
    public double[] GradientOf(string weight) => Read(Gradient + weight);

    /// <summary>A statistic after the step.</summary>
    public double[] UpdateOf(string statistic) => Read(Update + statistic);

    /// <summary>What is expected under a name.</summary>
    public double[] Read(string name) => Tensors.Read(name).ToArray<double>();

    private List<string> NamesBehind(string prefix) =>
    [
        .. Tensors.Tensors.Select(tensor => tensor.Name)
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Select(name => name[prefix.Length..]),
    ];
}
