using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Emission;

/// <summary>
/// What is written of a network that has problems: its base class and its properties, without code, so that the compiler
/// complains of nothing but what is wrong.
/// </summary>
internal static class StubFile
{
    /// <summary>The file; null where the class cannot have a second half.</summary>
    public static string? Write(NetworkDeclaration declaration)
    {
        if (!declaration.CanBeExtended)
            return null;

        var code = new CodeWriter();
        var (name, number) = (ClassShell.Self(declaration), declaration.Precision == Precision.Double ? "double" : "float");
        var failure = $"throw new InvalidOperationException(\"The declaration of {declaration.Name} has errors; see the diagnostics NETDSL of the build.\")";
        using (ClassShell.Open(declaration, code, $"Network<{name}, {number}>, INetwork<{name}, {number}>"))
        {
            // That a layer has no value is what is reported already.
            code.Line("#pragma warning disable CS8618");
            if (!declaration.OwnConstructors.HasFlag(OwnConstructors.Seeded))
                code.Line($"public {Identifier.Escape(declaration.Name)}(int seed = 0, int capacity = 1) : base(seed, capacity) {{ }}");
            code.Line($"public static NetworkDescription Description => {failure};");
            code.Line($"static {name} INetwork<{name}, {number}>.Create(int seed, int capacity) => {failure};");
            code.Line($"static {name} INetwork<{name}, {number}>.Over(Arena<{number}> parameters, int capacity) => {failure};");
            foreach (var layer in declaration.Layers.Where(layer => layer.CanBeImplemented))
                code.Line($"{LayerProperty.Header(layer)} => {failure};");
            code.Line($"protected override void ComputeForward(int batch) => {failure};");
            code.Line($"protected override void ComputeLosses(int batch) => {failure};");
            code.Line($"protected override void ComputeBackward(int batch) => {failure};");
            code.Line($"protected override IReadOnlyList<TracedTensor> TracedTensors => {failure};");
            code.Line($"protected override NetworkTraces<TNumber> TracesIn<TNumber>(TraceMemory memory) => {failure};");
        }

        return code.ToString();
    }
}
