using Microsoft.CodeAnalysis.CSharp;
using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Emission;

/// <summary>
/// What is written of a network or block that has problems: its base class and its properties, without code, so that the
/// compiler complains of nothing but what is wrong. Of a half of a property that is missing it would complain first, and a build
/// runs no analyzers then. Where it is built all the same, with errors that are switched off, whoever uses it reads them.
/// </summary>
internal static class StubFile
{
    public static string Write(ParsedNetwork network)
    {
        var declaration = network.Declaration;
        var code = new CodeWriter();
        var (self, number) = (ClassShell.Self(declaration), declaration.Precision == Precision.Double ? "double" : "float");
        var isNetwork = declaration is { IsBlock: false, HasOtherBase: false, IsPlain: true };
        var kind = declaration.IsStreaming ? "StreamingNetwork" : "Network";
        using (ClassShell.Open(declaration, code, isNetwork ? $"{kind}<{self}, {number}>, INetwork<{self}, {number}>" : null))
        {
            // That a layer has no value is what is reported already.
            code.Line("#pragma warning disable CS8618");
            code.Line($"private static InvalidOperationException Errors => new({SymbolDisplay.FormatLiteral(Message(network), quote: true)});");
            if (isNetwork)
                WriteNetwork(declaration, code, $"INetwork<{self}, {number}>");
            else if (declaration is { IsBlock: true, IsPlain: true } && !declaration.TakenNames.Contains(ReservedNames.View))
                code.Line($"public static {self} {ReservedNames.View}({(number == "float" ? "Layer" : "Layer<double>")} use, int repetition = 0) => throw Errors;");
            foreach (var property in declaration.OpenProperties)
                code.Line($"{property.Header} {{ {string.Join(" ", property.Accessors.Select(accessor => $"{accessor} => throw Errors;"))} }}");
            foreach (var layer in declaration.Layers.Where(layer => layer is { IsInherited: true, IsHidden: false }))
                code.Line($"{LayerProperty.Header(layer)} => throw Errors;");
        }

        return code.ToString();
    }

    private static void WriteNetwork(NetworkDeclaration declaration, CodeWriter code, string networkInterface)
    {
        var self = ClassShell.Self(declaration);
        if (!declaration.OwnConstructors.HasFlag(OwnConstructors.Seeded))
            code.Line($"public {Identifier.Escape(declaration.Name)}(int seed = 0, int capacity = 1) : base(seed, capacity) {{ }}");
        if (!declaration.TakenNames.Contains("Description"))
            code.Line("public static NetworkDescription Description => throw Errors;");
        code.Line($"static NetworkDescription {networkInterface}.Description => throw Errors;");
        code.Line($"static {self} {networkInterface}.Create(int seed, int capacity) => throw Errors;");
        code.Line($"static {self} {networkInterface}.Over(Arena<{networkInterface.Split(' ').Last().TrimEnd('>')}> parameters, int capacity) => throw Errors;");
    }

    private static string Message(ParsedNetwork network)
    {
        var (declaration, texts) = (network.Declaration, network.Texts.ToList());
        return texts.Count == 0
            ? $"The declaration of {declaration.Name} has errors: see those of the build."
            : $"The declaration of {declaration.Name} has errors:{string.Concat(texts.Select(text => $"\n  {text}"))}";
    }
}
