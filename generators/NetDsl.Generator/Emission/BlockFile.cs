using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Emission;

/// <summary>The generated half of a block: a view of its layers in one use. What they compute is written into the networks that use it.</summary>
internal static class BlockFile
{
    public static string Write(NetworkDeclaration block)
    {
        var code = new CodeWriter();
        var (name, self) = (Identifier.Escape(block.Name), ClassShell.Self(block));
        var (number, layer) = block.Precision == Precision.Double ? ("double", "Layer<double>") : ("float", "Layer");
        using (ClassShell.Open(block, code, documentation: [ClassShell.LayersMark(block)]))
        {
            code.Line($"private readonly BlockUse<{number}> _use;");
            code.Blank();
            using (code.Block($"private {name}(BlockUse<{number}> use)"))
            {
                code.Line("_use = use;");
            }

            code.Blank();
            code.Line("/// <summary>The layers of one repetition of the block in a network.</summary>");
            code.Line("/// <param name=\"use\">The layer of the network that uses the block.</param>");
            code.Line("/// <param name=\"repetition\">The repetition, from 0.</param>");
            code.Line($"public static {self} {ReservedNames.View}({layer} use, int repetition = 0) => new(BlockUse<{number}>.Of(use, \"{block.Name}\", repetition));");
            WriteLayers(block, code);
        }

        return code.ToString();
    }

    private static void WriteLayers(NetworkDeclaration block, CodeWriter code)
    {
        var inputs = 0;
        foreach (var layer in block.Layers)
        {
            code.Blank();
            var isInput = layer.Role == AttributeRole.Input;
            var remark = isInput ? "What the use reads" : $"The layer {layer.Name} of this use, {layer.Word}";
            var view = isInput ? $"new(_use, input: {inputs++})" : $"new(_use, \"{layer.Name}\")";
            if (!layer.HasDocumentation)
                code.Line($"/// <summary>{Documentation.Escape(remark)}.</summary>");
            code.Line($"{LayerProperty.Header(layer)} => field ??= {view};");
        }
    }
}
