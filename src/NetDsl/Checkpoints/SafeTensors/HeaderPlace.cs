namespace NetDsl;

/// <summary>A place in a header, put into words only where something is wrong there.</summary>
/// <param name="What">A kind of entry.</param>
/// <param name="Name">The name of the entry, as the file has it.</param>
/// <param name="Part">A property of it.</param>
internal readonly record struct HeaderPlace(string What, string? Name = null, string? Part = null)
{
    /// <inheritdoc/>
    public override string ToString() =>
        What + (Name is null ? "" : $" {MessageText.Quote(Name)}") + (Part is null ? "" : $", {Part}");
}
