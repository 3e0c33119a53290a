using NetDsl.Generator.Checking;
using NetDsl.Generator.Emission.Fitting;
using NetDsl.Generator.Parsing;
using NetDsl.Generator.Passes;

namespace NetDsl.Generator.Emission;

/// <summary>The generated files of a network: one for the class, one for its description, one for each layer that computes, and one for each thing that only some can.</summary>
internal static class NetworkSources
{
    /// <summary>The files of a network that is complete.</summary>
    public static GeneratedSources Write(ScheduledNetwork network, CancellationToken cancellationToken) =>
        Sources(network.Graph.Declaration, Of(network), cancellationToken);

    /// <summary>The file of a network that has problems: only what keeps the rest of the program readable.</summary>
    public static GeneratedSources WriteStub(ParsedNetwork network, CancellationToken cancellationToken) =>
        Sources(network.Declaration, Stub(network), cancellationToken);

    /// <summary>The file of a network of which the compiler contradicts itself: code that might write anywhere is not written.</summary>
    public static GeneratedSources WriteViolations(NetworkDeclaration declaration, IEnumerable<Violation> violations, CancellationToken cancellationToken) =>
        Sources(declaration, [new($"{declaration.HintName}.g.cs", ViolationFile.Write(declaration, violations))], cancellationToken);

    /// <summary>The file of a block; where it has problems only what keeps the rest of the program readable.</summary>
    public static GeneratedSources WriteBlock(ParsedNetwork block, CancellationToken cancellationToken) => Sources(
        block.Declaration,
        block.IsSound ? [new($"{block.Declaration.HintName}.g.cs", BlockFile.Write(block.Declaration))] : Stub(block),
        cancellationToken);

    /// <summary>The files as they are where they stand: what is the user's keeps its name.</summary>
    public static EquatableArray<GeneratedFile> Fit(GeneratedSources sources, SourceContext context, CancellationToken cancellationToken) =>
        YieldedNames.Write(sources, context.Members, cancellationToken)
            .Select(file => file with
            {
                Text = SilencedWarnings.Write(QualifiedNames.Write(file.Text, context.HiddenTypes, cancellationToken), context),
            })
            .ToEquatableArray();

    /// <summary>The files of a network that is complete, each when it is asked for.</summary>
    public static IEnumerable<GeneratedFile> Of(ScheduledNetwork network)
    {
        var context = new NetworkContext(network);
        var prefix = network.Graph.Declaration.HintName;
        var parts = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "Description", "Numbers", "Stream", "Resuming" };
        yield return new($"{prefix}.g.cs", NetworkFile.Write(context));
        yield return new($"{prefix}.Description.g.cs", DescriptionFile.Write(context));
        if (NumbersFile.IsOf(context))
            yield return new($"{prefix}.Numbers.g.cs", NumbersFile.Write(context));
        if (context.Stream is { } stream)
            yield return new($"{prefix}.Stream.g.cs", StreamFile.Write(context, stream));
        if (ResumingFile.IsOf(context))
            yield return new($"{prefix}.Resuming.g.cs", ResumingFile.Write(context));
        foreach (var passes in network.Layers.Where(passes => passes.Explained.Any()))
            yield return new($"{prefix}.{Unique(passes.Layer.Name)}.g.cs", LayerFile.Write(context, passes));

        string Unique(string layer)
        {
            var name = string.Join(".", layer.Split('.').Select(HintName.Part));
            var part = name;
            for (var i = 2; !parts.Add(part); i++)
                part = $"{name}-{i}";
            return part;
        }
    }

    private static IEnumerable<GeneratedFile> Stub(ParsedNetwork network) =>
        network.Declaration.CanBeExtended ? [new($"{network.Declaration.HintName}.g.cs", StubFile.Write(network))] : [];

    private static GeneratedSources Sources(NetworkDeclaration declaration, IEnumerable<GeneratedFile> files, CancellationToken cancellationToken)
    {
        var written = new List<GeneratedFile>();
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            written.Add(file);
        }

        var typesAround = declaration.ContainingTypes.Count;
        return new(declaration.HintName, typesAround, written.ToEquatableArray(), DeclaredNames.Of(written, typesAround, cancellationToken));
    }
}
