namespace NetDsl;

/// <summary>A kind of warning: its ID and what to do about it. Each has a section in <c>docs/warnings.md</c>.</summary>
/// <param name="Id">The ID, which stays.</param>
/// <param name="Advice">What to do.</param>
internal sealed record WarningKind(string Id, string Advice)
{
    // What the data shows, before the first step.
    public static WarningKind UnscaledInput => new(
        "NETDSL201", "Scale the samples: divide pixels by 255, standardise columns (Standardizer).");

    public static WarningKind LargeTargets => new(
        "NETDSL202", "Scale the targets (Standardizer.FitTargets), and undo it for predictions (Inverse).");

    public static WarningKind MissingClass => new(
        "NETDSL203", "Nothing can be learned of it: stratify the split, or declare fewer classes.");

    public static WarningKind NumbersAsClasses => new(
        "NETDSL204", "If near ones are alike, it is a regression: read the column as Target, and use a squared error.");

    public static WarningKind ValidationIsTraining => new(
        "NETDSL205", "Its loss says nothing about new data: split rows off that are not learned from.");

    public static WarningKind SeriesSplitAtRandom => new(
        "NETDSL206", "What is to be forecast was seen in training: divide a series with Split.Chronological.");

    public static WarningKind ValidationScale => new(
        "NETDSL207", "Scale both with the scaler that was learnt from the training part.");

    // What the first steps show.
    public static WarningKind NoWeightMoves => new(
        "NETDSL210", "Raise the learning rate; if it is not 0, it is lost in the digits of the weights.");

    public static WarningKind WeightsAreThrown => new(
        "NETDSL211", "Lower the learning rate: from 0.0001 to 0.01 suits Adam and its like, from 0.001 to 0.1 most others.");

    // What the end of an epoch shows.
    public static WarningKind DeadLayer => new(
        "NETDSL220",
        "Nothing behind it learns any more. Lower the learning rate and begin anew, or take an activation that is never flat "
        + "(LeakyRelu, Gelu).");

    public static WarningKind VanishingGradients => new(
        "NETDSL221",
        "The first layers do not learn. Take Relu or Gelu in place of Sigmoid or Tanh, normalise, add shortcuts, or take fewer "
        + "layers.");

    public static WarningKind LossStands => new(
        "NETDSL222", "Look whether targets belong to their samples, and try a learning rate ten times larger or smaller.");

    // How it is run.
    public static WarningKind DebugBuild => new(
        "NETDSL230", "It takes several times longer than in Release: dotnet run -c Release.");

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<WarningKind> All =>
    [
        UnscaledInput, LargeTargets, MissingClass, NumbersAsClasses, ValidationIsTraining, SeriesSplitAtRandom, ValidationScale,
        NoWeightMoves, WeightsAreThrown, DeadLayer, VanishingGradients, LossStands, DebugBuild,
    ];

    /// <summary>IDs, each of which there is.</summary>
    public static IReadOnlyList<string> RequireIds(IReadOnlyList<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return ids.FirstOrDefault(id => All.All(kind => kind.Id != id)) is not { } unknown
            ? ids
            : throw new ArgumentException(
                $"There is no warning {MessageText.Quote(unknown)} of trainings; there are "
                + $"{string.Join(", ", All.Select(kind => kind.Id))}.");
    }
}
