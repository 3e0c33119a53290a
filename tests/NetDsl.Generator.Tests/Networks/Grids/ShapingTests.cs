using Xunit;
using static NetDsl.Generator.Tests.GridReference;

namespace NetDsl.Generator.Tests;

/// <summary>Layers that move, repeat and interpolate elements, against plain loops.</summary>
public sealed class ShapingTests
{
    private static readonly GridSuite Layers = Declare();

    public static TheoryData<string> Names => Layers.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Against_plain_loops(string name) => Layers.Check(name);

    private static GridSuite Declare()
    {
        var layers = new GridSuite();
        foreach (var factor in new[] { 1, 2, 3, 4 })
        {
            layers.Add($"ImageRepeated{factor}", $"Upsample({factor})", [3, 2, 8], x =>
                Grid.Of(3 * factor, 2 * factor, 8, (i, j, c) => x[i / factor, j / factor, c]));
            layers.Add($"ImageInterpolated{factor}", $"Upsample({factor}, Interpolation = Interpolation.Linear)", [3, 4, 5], x =>
                Interpolate(x, factor, factor));
            layers.Add($"SequenceInterpolated{factor}", $"Upsample({factor}, Interpolation = Interpolation.Linear)", [4, 8], x =>
                Interpolate(x, factor, 1));
        }

        layers.Add("SequenceRepeated", "Upsample(3)", [4, 3], x => Grid.Of(12, 1, 3, (i, _, c) => x[i / 3, 0, c]));
        layers.Add("OnePixelInterpolated", "Upsample(2, Interpolation = Interpolation.Linear)", [1, 1, 3], x => Interpolate(x, 2, 2));
        layers.Add("Flattened", "Flatten", [3, 2, 5], x => x);
        layers.Add("Reshaped", "Reshape(6, 5)", [3, 2, 5], x => x);
        layers.Add("ImagePadded", "Pad(2)", [3, 2, 9], x => Grid.Of(7, 6, 9, (i, j, c) => x.Holds(i - 2, j - 2) ? x[i - 2, j - 2, c] : 0));
        layers.Add("SequencePadded", "Pad(1)", [3, 2], x => Grid.Of(5, 1, 2, (i, _, c) => x.Holds(i - 1, 0) ? x[i - 1, 0, c] : 0));
        layers.Add("ImageCropped", "Crop(1)", [4, 5, 8], x => Grid.Of(2, 3, 8, (i, j, c) => x[i + 1, j + 1, c]));
        layers.Add("SequenceCropped", "Crop(2)", [7, 3], x => Grid.Of(3, 1, 3, (i, _, c) => x[i + 2, 0, c]));
        layers.Add("Activated", "Activate(Tanh)", [3, 2, 5], x => x with { Values = [.. x.Values.Select(Math.Tanh)] });
        layers.Add("ActivatedByNothing", "Activate(Identity)", [3, 2, 5], x => x);
        return layers;
    }
}
