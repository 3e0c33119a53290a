namespace NetDsl.Tests.Training;

/// <summary>Receives progress on the thread that reports it, unlike <see cref="Progress{T}"/>.</summary>
internal sealed class Receiver(Action<TrainingProgress> receive) : IProgress<TrainingProgress>
{
    public void Report(TrainingProgress value) => receive(value);
}
