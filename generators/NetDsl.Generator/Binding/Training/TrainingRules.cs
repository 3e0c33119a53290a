using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Layers;
using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Binding.Training;

/// <summary>
/// What a declaration shows of a training that will go badly. All of it runs; each rule speaks only where hardly anybody can have
/// meant what is written.
/// </summary>
internal sealed class TrainingRules
{
    // The slope of σ is at most ¼: behind ten of them, a gradient is at most a millionth of what it was.
    private const int SigmoidsThatStopGradients = 10;

    // A picture is not three pixels high.
    private const int MostChannels = 4;

    private readonly NetworkGraph _graph;
    private readonly ICollection<Problem> _problems;
    private readonly Origins _origins;
    private readonly Activations _activations;

    private TrainingRules(NetworkGraph graph, ICollection<Problem> problems)
    {
        (_graph, _problems) = (graph, problems);
        (_origins, _activations) = (new(graph), new(graph));
    }

    public static void Check(NetworkGraph graph, ICollection<Problem> problems)
    {
        var rules = new TrainingRules(graph, problems);
        rules.CheckStart();
        foreach (var layer in graph.Layers.Where(layer => !layer.Declaration.IsInner))
        {
            rules.CheckLinear(layer);
            rules.CheckChannels(layer);
            rules.CheckSteps(layer);
        }

        foreach (var loss in graph.Losses.Where(loss => loss.Objective!.Judgement is not null))
            rules.CheckEnd(loss);
        rules.CheckSigmoids();
    }

    /// <summary>Units whose weights are all 0 are all alike, and stay so.</summary>
    private void CheckStart()
    {
        var drawn = _graph.Parameters.Where(parameter => parameter.IsTrainable && parameter.Tensor.Shape.Count > 1).ToList();
        if (drawn.Count > 1 && drawn.TrueForAll(parameter => parameter.Initialization == "Zeros"))
            Add(Descriptors.WeightsStartAlike, null, _graph.Declaration.Name);
    }

    /// <summary>A linear map of a linear map is one linear map, unless it goes through fewer numbers.</summary>
    private void CheckLinear(BoundLayer layer)
    {
        if (!IsDense(layer) || !IsFree(layer) || _origins.SourceOf(layer) is not { } source)
            return;
        var first = _origins.Of(source);
        if (first.Declaration.IsInner || !IsDense(first) || !IsFree(first) || Activations.NameOf(first) is not null || _origins.SourceOf(first) is not { } read)
            return;
        if (first.Output.Length >= Math.Min(read.Output.Length, layer.Output.Length) && Readers(first) == 1 && Readers(source) == 1)
            Add(Descriptors.LinearOnLinear, layer.Name, layer.Name, first.Name);
    }

    private void CheckChannels(BoundLayer layer)
    {
        if (layer is not { Declaration.Role: AttributeRole.Input, Output.Shape: [<= MostChannels and var channels, > 8 and var height, > 8 and var width] })
            return;
        if (_graph.Layers.FirstOrDefault(other => other.Sources.Contains(layer.Name)) is { } reader && LayerCatalog.Find(reader.Declaration.Kind) is ConvolutionLayer or DepthwiseConvolutionLayer)
            Add(Descriptors.ChannelsComeFirst, layer.Name, layer.Name, $"{channels}, {height}, {width}", $"{height}, {width}, {channels}", $"{channels}");
    }

    /// <summary>A dense layer that reads all steps of a recurrence at once has weights for each of them.</summary>
    private void CheckSteps(BoundLayer layer)
    {
        if (_graph.Declaration.IsStreaming || LayerCatalog.Find(layer.Declaration.Kind) is not RecurrentLayer || layer.Output.Shape is not [> 1 and var steps, var units])
            return;
        if (_graph.Layers.Where(other => other.Sources.Contains(layer.Name)).ToList() is [var reader] && IsDense(reader))
            Add(Descriptors.AllStepsAreReadAtOnce, layer.Name, layer.Name, reader.Name, $"{steps}×{units}");
    }

    private void CheckEnd(BoundLayer loss)
    {
        if (_origins.Find(loss.Sources[0]) is not { } judged)
            return;
        if (LayerCatalog.Find(judged.Declaration.Kind) is DropoutLayer)
            Add(Descriptors.DropoutIsLast, judged.Declaration.IsInner ? loss.Name : judged.Name, judged.Name, loss.Name);
        else if (LayerCatalog.Find(judged.Declaration.Kind) is BatchNormLayer)
            Add(Descriptors.BatchNormIsLast, judged.Declaration.IsInner ? loss.Name : judged.Name, judged.Name, loss.Name);
    }

    private void CheckSigmoids()
    {
        var depths = new Dictionary<string, int>();
        foreach (var layer in _graph.Layers)
        {
            var before = layer.Sources.Count == 0 ? 0 : layer.Sources.Min(source => depths.TryGetValue(source, out var depth) ? depth : 0);
            if (layer.PassesOn && depths.TryGetValue(layer.Output.Layer, out var passed))
                before = passed;
            depths[layer.Name] = before + (_activations.IsSigmoid(layer) ? 1 : 0);
            if (layer.Objective?.Judgement is not null && before >= SigmoidsThatStopGradients)
                Add(Descriptors.GradientsVanish, layer.Name, layer.Name, $"{before}");
        }
    }

    /// <summary>Whether a layer is dense over all that it reads.</summary>
    private static bool IsDense(BoundLayer layer) =>
        LayerCatalog.Find(layer.Declaration.Kind) is DenseLayer && !layer.Declaration.Arguments.Any(argument => argument.Name is "PerStep" or "Groups");

    /// <summary>Whether the weights of a layer are its own to train: of shared and of frozen ones, two maps say what one could not.</summary>
    private static bool IsFree(BoundLayer layer) => layer.Shared.Count == 0 && layer.Parameters.All(parameter => parameter.IsTrainable);

    private int Readers(BoundLayer layer) => _graph.Layers.Count(other => other.Sources.Contains(layer.Name) || other.Shared.Any(shared => shared.Tensor.Layer == layer.Name));

    private void Add(Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, string? member, params string[] arguments) =>
        _problems.Add(new Problem(descriptor.Id, member, null, arguments.ToEquatableArray()));
}
