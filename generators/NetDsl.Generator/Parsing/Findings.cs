using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Parsing;

/// <summary>What the parser has found wrong so far.</summary>
internal sealed class Findings
{
    private readonly List<Problem> _problems = [];

    public EquatableArray<Problem> Problems => _problems.ToEquatableArray();

    /// <inheritdoc cref="ParsedNetwork.IsComplete"/>
    public bool IsComplete { get; private set; } = true;

    public void Add(Problem problem) => _problems.Add(problem);

    public void AddRange(IEnumerable<Problem> problems) => _problems.AddRange(problems);

    public void MarkIncomplete() => IsComplete = false;
}
