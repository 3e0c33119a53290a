using System.Numerics.Tensors;
using System.Text.RegularExpressions;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Compares the derivatives for the inputs of a network, in which the tables of a case are inputs, with those of the tables.</summary>
internal static partial class OracleInputGradients
{
    /// <summary>A layer whose weights of 1 change nothing.</summary>
    public const string Identity = "Same";

    private const double OfDouble = 5e-15;

    /// <summary>Loads a case into a network, and compares.</summary>
    public static void Compare<TNetwork>(OracleFile file)
        where TNetwork : Network<TNetwork, double>, INetwork<TNetwork, double>
    {
        var batch = file.Tensors.Read("input").Shape[0];
        var network = TNetwork.Create(seed: 1, batch);
        foreach (var parameter in TNetwork.Description.Parameters)
        {
            var (layer, name) = (parameter.Name.Split('.')[0], parameter.Name.Split('.')[1]);
            var weights = LayerOf(network, layer).Parameter(name);
            if (layer == Identity)
                weights.Fill(1);
            else
                new ReadOnlyTensorSpan<double>(file.Read(parameter.Name), [.. parameter.Shape.Select(size => (nint)size)]).CopyTo(weights);
        }

        Load(network, file, batch);
        network.InputGradients = true;
        network.Backpropagate(batch);
        foreach (var (table, source) in TablesOf(file))
        {
            var gradient = LayerOf(network, source).OutputGradient;
            var found = new double[gradient.FlattenedLength];
            gradient.FlattenTo(found);
            var deviation = Deviation.Of($"derivative for {source}", file.GradientOf($"{table}.Weights"), found);
            Assert.True(deviation.Size <= OfDouble, $"{deviation}\n{file.Declaration}");
        }
    }

    private static Layer<double> LayerOf<TNetwork>(TNetwork network, string name) => (Layer<double>)typeof(TNetwork).GetProperty(name)!.GetValue(network)!;

    /// <summary>The inputs that are no tables, behind the number of the sample, and then the rows of the tables.</summary>
    private static void Load<TNetwork>(Network<TNetwork, double> network, OracleFile file, int batch)
        where TNetwork : Network<TNetwork, double>, INetwork<TNetwork, double>
    {
        var (inputs, targets) = (file.Read("input"), file.Read("target"));
        var (width, targetWidth) = (inputs.Length / batch, targets.Length / batch);
        for (var row = 0; row < batch; row++)
        {
            var samples = TablesOf(file).SelectMany(table => Row(file.Read($"{table.Table}.Weights"), row));
            double[] sample = [.. Row(inputs, row).Skip(batch), .. samples];
            network.Load(row, sample, targets.AsSpan(row * targetWidth, targetWidth));
        }

        double[] Row(double[] rows, int row) => rows.AsSpan(row * (rows.Length / batch), rows.Length / batch).ToArray();
    }

    private static IReadOnlyList<(string Table, string Source)> TablesOf(OracleFile file) =>
        [.. Table().Matches(file.Declaration).Select(match => (match.Groups["table"].Value, match.Groups["source"] is { Success: true } source ? source.Value : match.Groups["table"].Value))];

    /// <summary>A table of the samples, and the layer that gives its rows their shape.</summary>
    [GeneratedRegex(@"\[Dense\((?<width>\d+), Bias = false, From = nameof\(Sample\)\)\] public partial Layer (?<table>\w+) { get; }(\n\[Reshape\((?<shape>[\d, ]+)\)\] public partial Layer (?<source>(?!Result)\w+) { get; })?")]
    public static partial Regex Table();
}
