namespace NetDsl.Lab;

public sealed partial record Experiment
{
    /// <summary>Gives the experiment another name: two of the same networks need one each.</summary>
    public Experiment Named(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return this with { Name = name };
    }

    /// <inheritdoc cref="Study.Run"/>
    public LabReport Run(RunOptions? options = null, IProgress<LabProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Study.Of(Name, this).Run(options, progress, cancellationToken);

    /// <inheritdoc cref="Study.Report"/>
    public LabReport Report(params IReadOnlyList<string> journals) => Study.Of(Name, this).Report(journals);

    /// <inheritdoc cref="Study.InvokeAsync"/>
    public Task<int> InvokeAsync(IReadOnlyList<string> args) => Study.Of(Name, this).InvokeAsync(args);
}
