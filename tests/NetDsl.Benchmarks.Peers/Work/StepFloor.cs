using NetDsl.Benchmarks.Peers.Measuring;

namespace NetDsl.Benchmarks.Peers.Work;

/// <summary>
/// What a step of training cannot do without on one core: its multiply-adds at the peak, and what Adam reads and writes of each
/// weight, as fast as plain loops go over so many bytes. Both are measured in the rounds of the contenders.
/// </summary>
internal sealed class StepFloor
{
    private readonly double _peaks;

    /// <summary>Counts the work of a step.</summary>
    public StepFloor(NetworkDescription network, int batch)
    {
        var work = StepWork.Of(network, batch);
        _peaks = work.Peaks;
        Parts = [Part(() => FusedMultiplyAddPeak.Run()), Part(() => work.Optimizer.Run())];
    }

    /// <summary>What is measured: the peak of multiply-adds, and the traffic of Adam.</summary>
    public IReadOnlyList<Contender> Parts { get; }

    /// <summary>The least seconds of a step.</summary>
    /// <param name="parts">The seconds of the parts.</param>
    public double Seconds(IReadOnlyList<double> parts) => _peaks * parts[0] + parts[1];

    private static RepeatedWork Part(Func<float> run) => new(isOurs: true, threads: 1, count =>
    {
        for (var i = 0; i < count; i++)
            run();
    });
}
