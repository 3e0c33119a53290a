using static NetDsl.Activations;

namespace NetDsl.Lab.Tests;

/// <summary>
/// Of five bits, unit 0 is on where the first two are 1, of whose 32 inputs there are 8; unit 1 where the last two are; unit 2 where the
/// first two are or the last two, which are two things. The output is unit 0.
/// </summary>
[Network]
internal sealed partial class GroupsOfFive
{
    [Input(5)] public partial Layer Bits { get; }
    [Dense(4, Activation = Relu)] public partial Layer Pairs { get; }
    [Dense(3, Activation = Relu)] public partial Layer Hidden { get; }
    [Dense(1)] public partial Layer Both { get; }
    [MeanSquaredError] public partial Loss Error { get; }

    public static GroupsOfFive Make() => new GroupsOfFive()
        .With("Pairs.Weights", 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0)
        .With("Pairs.Bias", -1, -1, 0, 0)
        .With("Hidden.Weights", 1, 0, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0)
        .With("Hidden.Bias", 0, 0, 0)
        .With("Both.Weights", 1, 0, 0)
        .With("Both.Bias", 0);

    public static bool First(ReadOnlySpan<float> bits) => bits[0] + bits[1] == 2;

    public static bool Last(ReadOnlySpan<float> bits) => bits[3] + bits[4] == 2;
}
