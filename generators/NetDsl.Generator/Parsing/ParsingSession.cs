using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Parsing;

/// <summary>What the classes of which one network is made share while they are read.</summary>
internal sealed class ParsingSession
{
    public ParsingSession(Compilation compilation, CancellationToken cancellationToken)
    {
        Compilation = compilation;
        CancellationToken = cancellationToken;
        Blocks = new BlockTable(this);
    }

    public Compilation Compilation { get; }

    public CancellationToken CancellationToken { get; }

    /// <summary>The formulas that any of the classes names.</summary>
    public MethodTable<NamedFormula> Formulas { get; } = new();

    /// <summary>The users' own equations that any of the classes names.</summary>
    public MethodTable<NamedEquation> Equations { get; } = new();

    /// <summary>The blocks that any of the classes uses.</summary>
    public BlockTable Blocks { get; }
}
