using NetDsl;
using NetDsl.Lab;
using static NetDsl.Activations;

// Four points and their class, and what two tricks do to a network of them.
float[] points = [0, 0, 0, 1, 1, 0, 1, 1];
float[] classes = [0, 1, 1, 0];
var all = new Dataset<float>(2, 1, points, classes);
var report = Experiment.Of<Tricks>()
    .Claims(Measure.Loss, Direction.Lower, worth: 0.01)
    .On(new DataSplit(all, all))
    .Trains(() => new Adam(0.1), new TrainingOptions { Epochs = 20, BatchSize = 4 })
    .PairedSeeds(2)
    .Run();
Console.WriteLine($"{Tricks.WiderSmooth.Description.Name}: {report["wider"].Verdict}, {report["smooth"].Verdict}");

/// <summary>A network.</summary>
[Network]
[Means(nameof(Hidden), 1, nameof(Both))]
internal sealed partial class Plain
{
    [Input(2)] public partial Layer Bits { get; }
    [Dense(4, Activation = Relu)] public partial Layer Hidden { get; }
    [Dense(1)] public partial Layer Answer { get; }
    [BinaryCrossEntropy] public partial Loss Error { get; }

    [Concept] private static bool Both(int label) => label == 1;
}

/// <summary>A trick.</summary>
[Network(Like = typeof(Plain)), Trick("wider")]
internal sealed partial class Wider
{
    [Dense(8, From = nameof(Hidden), Activation = Relu)] public partial Layer More { get; }
}

/// <summary>Another one.</summary>
[Network(Like = typeof(Plain)), Trick("smooth")]
internal sealed partial class Smooth
{
    [Dense(4, Activation = Tanh)] public partial Layer Hidden { get; }
}

/// <summary>All combinations.</summary>
[Factorial(typeof(Plain), typeof(Wider), typeof(Smooth))]
internal sealed partial class Tricks;
