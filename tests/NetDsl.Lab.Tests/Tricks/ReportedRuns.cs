using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>Runs that end with the test.</summary>
internal static class ReportedRuns
{
    public static LabReport Reported(this Experiment experiment, RunOptions? options = null, IProgress<LabProgress>? progress = null) =>
        experiment.Run(options, progress, TestContext.Current.CancellationToken);

    public static LabReport Reported(this Study study, RunOptions? options = null) =>
        study.Run(options, null, TestContext.Current.CancellationToken);
}
