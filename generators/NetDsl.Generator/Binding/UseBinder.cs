using System.Globalization;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Layers;
using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Binding;

/// <summary>Puts a block into a network: binds its layers once for each repetition.</summary>
/// <param name="network">The network.</param>
/// <param name="layers">The layers that are bound.</param>
/// <param name="soundBlocks">Of the blocks that were looked at, whether they are right.</param>
/// <param name="binder">What binds each layer of the block.</param>
internal sealed class UseBinder(
    NetworkDeclaration network, List<BoundLayer> layers, Dictionary<string, bool> soundBlocks, LayerBinder binder)
{
    /// <summary>So many layers are more than anybody writes code for.</summary>
    private const int MaximumLayers = 4096;

    /// <summary>Binds the layers of the block, and gives the layer that stands for all of them.</summary>
    /// <param name="use">The use.</param>
    /// <param name="builder">The builder of the layer that stands for the block.</param>
    /// <param name="around">Where the use stands.</param>
    public BoundLayer Bind(LayerDeclaration use, LayerBuilder builder, Surroundings around)
    {
        if (network.Blocks.FirstOrDefault(other => other.Type == use.Block) is not { } block)
            return builder.Build();
        var repetitions = builder.Arguments("Repeat").Count == 0 ? 1 : builder.Size("Repeat");
        if (!Check(use, block, repetitions, builder, around) || !builder.IsSound)
            return builder.Build();

        var before = layers.Count;
        BoundLayer[] sources = [.. builder.SourceLayers];
        for (var repetition = 1; repetition <= repetitions; repetition++)
        {
            var number = repetitions == 1 ? "" : repetition.ToString(CultureInfo.InvariantCulture);
            if (Expand(block, sources, number, builder, around) is not { } last)
                return builder.Build();
            sources[0] = last;
        }

        builder.PassOn(sources[0]);
        var whole = builder.Build();
        return whole with
        {
            Declaration = whole.Declaration with { Kind = block.Name, Word = block.Name },
            Repetitions = repetitions,
            Inner = layers.Skip(before).SelectMany(layer => layer.Weights).Distinct().ToEquatableArray(),
        };
    }

    private bool Check(LayerDeclaration use, BlockDeclaration block, int repetitions, LayerBuilder builder, Surroundings around)
    {
        if (BlockCircle.Of(network, block) is { } circle)
            return Refuse(Descriptors.BlockContainsItself, null, circle);
        if (block.Fault is { } fault)
            return Refuse(Descriptors.BlockIsUnusable, null, block.Name, fault);
        if (!IsRight(block))
            return Refuse(Descriptors.BlockIsUnusable, null, block.Name, "has errors of its own, see there");

        string[] inputs = [.. block.Inputs.Select(input => input.Name)];
        if (builder.Sources.Count != inputs.Length)
        {
            var sources = string.Join(", ", inputs.Select(input => $"nameof({input})"));
            var given = builder.Sources.Count == 1 ? "1 layer" : $"{builder.Sources.Count} layers";
            return Refuse(Descriptors.InputsDiffer, null, given, block.Name, string.Join(", ", inputs), $"[Use<{block.Name}>({sources})]");
        }

        if (layers.Count + (long)repetitions * block.Layers.Count > MaximumLayers)
            return Refuse(Descriptors.BlockIsUnusable, "Repeat", block.Name, $"makes more than {MaximumLayers} layers of the network");
        for (var repetition = 1; repetitions > 1 && repetition <= repetitions; repetition++)
        {
            if (around.Scope.Declared.FirstOrDefault(layer => layer.Name == $"{use.Name}{repetition}") is not { } taken)
                continue;
            around.Problems.Add(new(Descriptors.NameIsTaken.Id, taken.Name, null, [taken.Name, $"a repetition of '{use.Name}'"]) { Place = Place.Name });
            return false;
        }

        if (builder.SharedWith is { IsSound: true } partner && (partner.Declaration.Block != use.Block || partner.Repetitions != repetitions))
            return Refuse(Descriptors.WeightsCannotBeShared, "SharedWith", partner.Name, $"that is no use of '{block.Name}' that is repeated as often");
        return true;

        bool Refuse(Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, string? argument, params string[] messageArguments)
        {
            builder.Report(descriptor, argument, [builder.Name, .. messageArguments]);
            return false;
        }
    }

    /// <summary>Whether nothing is wrong with a block itself; what is wrong is reported there.</summary>
    private bool IsRight(BlockDeclaration block)
    {
        if (soundBlocks.TryGetValue(block.Type, out var known))
            return known;
        var alone = network with { Name = block.Name, Type = block.Type, Layers = block.Layers, IsBlock = true, Base = null };
        return soundBlocks[block.Type] = !NetworkBinder.Bind(alone, soundBlocks).Problems.Any(problem => problem.IsError);
    }

    /// <summary>Binds the layers of one repetition.</summary>
    /// <returns>The last one; null where something is wrong with any.</returns>
    private BoundLayer? Expand(BlockDeclaration block, BoundLayer[] sources, string number, LayerBuilder builder, Surroundings around)
    {
        var problems = new List<Problem>();
        var inside = new Surroundings(new LayerScope(block.Layers), $"{builder.Name}{number}.", problems)
        {
            Partner = builder.SharedWith is { } partner ? $"{partner.Name}{number}." : null,
            IsFrozen = builder.IsFrozen,
        };
        var input = 0;
        var isSound = true;
        foreach (var declaration in block.Layers)
        {
            var layer = declaration.Role == AttributeRole.Input
                ? Input(declaration, sources[input++], block, builder)
                : binder.Bind(declaration, inside);
            isSound &= layer is { IsSound: true };
            inside.Scope.Add(declaration, layer ?? BoundLayer.Unsound(declaration, []));
        }

        // What the block makes of these shapes is seen at the use of it.
        foreach (var problem in problems)
            around.Problems.Add(problem with { Member = builder.Name, Argument = null, Place = Place.Attribute, Suggestion = null });
        return isSound ? inside.Scope.Bound[inside.Scope.Bound.Count - 1].Layer : null;
    }

    /// <summary>What an input of the block stands for; null where it has another shape than the input asks for.</summary>
    private static BoundLayer? Input(LayerDeclaration input, BoundLayer source, BlockDeclaration block, LayerBuilder builder)
    {
        if (LayerBinder.IsOfAnyShape(input))
            return source;
        var asked = input.Arguments.SelectMany(argument => argument.Values).ToEquatableArray();
        if (asked.Equals(source.Output.Shape.Select(size => size.ToString(CultureInfo.InvariantCulture)).ToEquatableArray()))
            return source;
        builder.Report(
            Descriptors.InputShapeDiffers,
            null,
            builder.Name,
            $"{source.Name}, {Shapes.Format(source.Output.Shape)}",
            block.Name,
            $"{input.Name}, {string.Join("×", asked)}");
        return null;
    }
}
