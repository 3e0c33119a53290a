using System.Collections.Immutable;

namespace NetDsl.Generator;

/// <summary>The names that a layer cannot have, since every network has a member of that name.</summary>
internal static class ReservedNames
{
    private static readonly string[] GeneratedMethods = ["Backward", "Count", "Forward", "InputGradient", "ListTracedTensors", "Loss", "Trace", "Training", "Update"];

    /// <summary>The public members of Network&lt;TSelf, T&gt; and INetwork&lt;TSelf, T&gt;. Methods of these names are overloads.</summary>
    public static ImmutableHashSet<string> OfNetworks { get; } =
    [
        "Backpropagate",
        "Capacity",
        "Clone",
        "Create",
        "Description",
        "Evaluate",
        "Explain",
        "Forward",
        "Gradients",
        "InputGradients",
        "Load",
        "Over",
        "Parameters",
        "Predict",
        "Prediction",
        "Reserve",
        "Share",
        "UpdateStatistics",
        "Verify",
    ];

    /// <summary>
    /// The protected members of Network&lt;TSelf, T&gt; and those that the generator writes into every network. Generated code
    /// uses them, so that not even methods may have their names.
    /// </summary>
    public static ImmutableHashSet<string> OfGeneratedCode { get; } =
    [
        "Adjoint",
        "BatchAdjoint",
        "BatchShare",
        "BatchValue",
        "ComputeBackward",
        "ComputeCounts",
        "ComputeForward",
        "ComputeInputGradients",
        "ComputeLosses",
        "ComputeTrainingForward",
        "ComputeUpdates",
        "Describe",
        "Description",
        "Gradient",
        "Offset",
        "Parameter",
        "TensorNumber",
        "TracedTensorTable",
        "TracedTensors",
        "Traces",
        "TracesIn",
        "Value",
        "Workspace",
    ];

    /// <summary>The members that the generator writes into every block.</summary>
    public static ImmutableHashSet<string> OfBlocks { get; } = ["In", "_use"];

    /// <summary>The public members of StreamingNetwork&lt;TSelf, T&gt;, which networks have that stream. Methods of these names are overloads.</summary>
    public static ImmutableHashSet<string> OfStreams { get; } = ["Position", "ResetState", "Step"];

    /// <summary>The protected members of StreamingNetwork&lt;TSelf, T&gt;, and what the generator writes into those that stream.</summary>
    public static ImmutableHashSet<string> OfGeneratedStreams { get; } = ["ComputeStart", "ComputeStep", "DescribeStream"];

    /// <summary>Members of <see cref="object"/>.</summary>
    public static ImmutableHashSet<string> OfObjects { get; } =
    [
        nameof(Equals),
        "Finalize",
        nameof(GetHashCode),
        nameof(GetType),
        nameof(MemberwiseClone),
        nameof(ReferenceEquals),
        nameof(ToString),
    ];

    /// <summary>The word by which generated properties call what they remember; a member of that name is in its way.</summary>
    public const string Field = "field";

    /// <summary>Whether a method that the generator writes for a layer could have a name: <c>ForwardHidden</c>.</summary>
    public static bool IsLikeGeneratedMethod(string name) =>
        GeneratedMethods.Any(start => name.StartsWith(start, StringComparison.Ordinal));
}
