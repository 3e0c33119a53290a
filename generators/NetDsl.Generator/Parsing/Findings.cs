using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Parsing;

/// <summary>What the parser has found wrong so far.</summary>
internal sealed class Findings
{
    private readonly List<Problem> _problems = [];
    private readonly List<Problem> _elsewhere = [];

    public EquatableArray<Problem> Problems => _problems.ToEquatableArray();

    /// <inheritdoc cref="ParsedNetwork.Elsewhere"/>
    public EquatableArray<Problem> Elsewhere => _elsewhere.ToEquatableArray();

    /// <inheritdoc cref="ParsedNetwork.IsComplete"/>
    public bool IsComplete { get; private set; } = true;

    public void Add(Problem problem) => _problems.Add(problem);

    public void AddRange(IEnumerable<Problem> problems) => _problems.AddRange(problems);

    /// <summary>Adds what another analyzer shows at the method.</summary>
    public void AddElsewhere(Problem problem) => _elsewhere.Add(problem);

    public void MarkIncomplete() => IsComplete = false;
}
