namespace NetDsl.Tests;

/// <summary>Descriptions of networks that tests write by hand.</summary>
internal static class HandWritten
{
    /// <summary>A description with one input, one target and one prediction of the given widths.</summary>
    public static NetworkDescription Describe(
        string name,
        Precision precision,
        IReadOnlyList<LayerDescription> layers,
        IReadOnlyList<ParameterDescription> parameters,
        int samples,
        int targets,
        int predictions) => new()
        {
            Name = name,
            Precision = precision,
            Layers = layers,
            Parameters = parameters,
            Inputs = [Row(samples)],
            Targets = [new TargetDescription("Error", TargetDomain.Real, 1, Row(targets), Row(1))],
            Predictions = [Row(predictions)],
            WorkspaceWidth = samples + targets + predictions + 1,
        };

    /// <summary>A layer whose output is one row for each sample.</summary>
    public static LayerDescription Layer(string name, string kind, string equation, IReadOnlyList<string> sources, Shape shape, long multiplyAdds) =>
        new(name, kind, equation.Length == 0 ? [] : [equation], sources, new TensorSlot(TensorSpace.Values, 0, shape.FlattenedLength, shape, [.. shape.Select(_ => 1)]), multiplyAdds);

    private static TensorSlot Row(int width) => new(TensorSpace.Values, 0, width, [width], [1]);
}
