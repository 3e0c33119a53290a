using System.Collections.Immutable;

namespace NetDsl.Generator.Parsing;

/// <summary>
/// All types that generated code names. It names them shortly, by the directives <c>using</c> of their namespaces, but for
/// those that something of the user's hides.
/// </summary>
internal static class GeneratedCodeTypes
{
    public static ImmutableArray<GeneratedCodeType> All { get; } =
    [
        new("System", "InvalidOperationException", 0),
        new("System", "Math", 0),
        new("System", "MathF", 0),
        new("System", "ReadOnlySpan", 1),
        new("System", "Span", 1),
        new("System.Collections.Generic", "IReadOnlyList", 1),
        new("System.Numerics", "Vector", 0),
        new("System.Numerics", "Vector", 1),
        new("System.Runtime.CompilerServices", "Unsafe", 0),
        new("System.Runtime.InteropServices", "MemoryMarshal", 0),
        new("System.Runtime.Intrinsics", "Vector128", 0),
        new("System.Runtime.Intrinsics", "Vector256", 0),
        new("System.Runtime.Intrinsics", "Vector512", 0),
        new("NetDsl", "Arena", 1),
        new("NetDsl", "BlockUse", 1),
        new("NetDsl", "INetwork", 2),
        new("NetDsl", "ITracedNumber", 1),
        new("NetDsl", "Initialization", 0),
        new("NetDsl", "Lanes", 0),
        new("NetDsl", "Layer", 0),
        new("NetDsl", "Layer", 1),
        new("NetDsl", "LayerDescription", 0),
        new("NetDsl", "LayersAttribute", 0),
        new("NetDsl", "Loss", 0),
        new("NetDsl", "Loss", 1),
        new("NetDsl", "Network", 2),
        new("NetDsl", "NetworkDescription", 0),
        new("NetDsl", "NetworkTraces", 1),
        new("NetDsl", "NoiseDescription", 0),
        new("NetDsl", "NoiseKind", 0),
        new("NetDsl", "OutputDerivative", 0),
        new("NetDsl", "ParameterDescription", 0),
        new("NetDsl", "ParameterRole", 0),
        new("NetDsl", "Pass", 0),
        new("NetDsl", "Precision", 0),
        new("NetDsl", "SharedParameter", 0),
        new("NetDsl", "StreamDescription", 0),
        new("NetDsl", "StreamSlot", 0),
        new("NetDsl", "StreamingNetwork", 2),
        new("NetDsl", "TargetDescription", 0),
        new("NetDsl", "TargetDomain", 0),
        new("NetDsl", "TensorDescription", 0),
        new("NetDsl", "TensorSlot", 0),
        new("NetDsl", "TensorSpace", 0),
        new("NetDsl", "TraceMemory", 0),
        new("NetDsl", "TracedTensor", 0),
        new("NetDsl", "VectorMath", 0),
    ];
}
