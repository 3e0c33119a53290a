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
        var (name, number) = (declaration.Name, declaration.Precision == Precision.Double ? "double" : "float");
        using (ClassShell.Open(declaration, code, $"Network<{name}, {number}>, INetwork<{name}, {number}>"))
        {
            code.Line($"public {name}(int seed = 0, int capacity = 1) : base(seed, capacity) {{ }}");
            code.Line($"public static NetworkDescription Description => {Failure(name)};");
            code.Line($"static {name} INetwork<{name}, {number}>.Create(int seed, int capacity) => {Failure(name)};");
            code.Line($"static {name} INetwork<{name}, {number}>.Over(Arena<{number}> parameters, int capacity) => {Failure(name)};");
            foreach (var layer in declaration.Layers.Where(layer => layer.CanBeImplemented))
                code.Line($"{layer.Modifiers} partial {layer.Type} {layer.Name} => {Failure(name)};".TrimStart());
            code.Line($"protected override void ComputeForward(int batch) => {Failure(name)};");
            code.Line($"protected override void ComputeLosses(int batch) => {Failure(name)};");
            code.Line($"protected override void ComputeBackward(int batch) => {Failure(name)};");
            code.Line($"protected override IReadOnlyList<TracedTensor> TracedTensors => {Failure(name)};");
            code.Line($"protected override Step? Trace(int tensor, ReadOnlySpan<int> at) => {Failure(name)};");
        }

        return code.ToString();
    }

    private static string Failure(string name) =>
        $"throw new InvalidOperationException(\"The declaration of {name} has errors; see the diagnostics NETDSL of the build.\")";
}
