namespace NetDsl.Generator.Tests;

/// <summary>How much of a network <see cref="AttributionCheck"/> has seen, and what it has not, with the reason.</summary>
internal sealed class AttributionCoverage
{
    private readonly List<string> _leftOut = [];

    /// <summary>The gradients and accounts that were checked.</summary>
    public int Covered { get; private set; }

    /// <summary>Those that were not, each with the reason.</summary>
    public IReadOnlyList<string> LeftOut => _leftOut;

    public void Cover() => Covered++;

    public void LeaveOut(string reason) => _leftOut.Add(reason);

    public override string ToString() => string.Join('\n', [$"{Covered} gradients and accounts checked, {LeftOut.Count} not", .. LeftOut.Select(reason => $"    {reason}")]);
}
