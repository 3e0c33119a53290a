namespace NetDsl;

/// <summary>Says what a training has to be warned of: each kind once, and none that is muted.</summary>
internal sealed class Warnings(TrainingOptions options)
{
    private readonly HashSet<string> _said = [.. options.MutedWarnings];
    private readonly HashSet<WarningKind> _found = [];

    /// <summary>Whether anybody hears.</summary>
    public bool AreHeard => options.OnWarning is not null && WarningKind.All.Any(kind => !_said.Contains(kind.Id));

    /// <summary>Whether something of these kinds was found, muted or not.</summary>
    public bool Found(params ReadOnlySpan<WarningKind> kinds)
    {
        foreach (var kind in kinds)
        {
            if (_found.Contains(kind))
                return true;
        }

        return false;
    }

    /// <summary>Says what was found.</summary>
    public void Say(WarningKind kind, string finding)
    {
        _found.Add(kind);
        if (_said.Add(kind.Id))
            options.OnWarning?.Invoke(new(kind.Id, finding, kind.Advice));
    }
}
