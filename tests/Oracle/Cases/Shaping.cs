namespace NetDsl.Oracle.Cases;

/// <summary>Layers that move, join or repeat numbers.</summary>
internal static class Shaping
{
    private const string Interpolate = "functional.interpolate";

    public static IReadOnlyList<Case> Cases { get; } =
    [
        new("UpsampleSequenceNearest", Interpolate, e => Upsample(e, [4, 5], 3, "Nearest", InterpolationMode.Nearest)),
        new("UpsampleSequenceLinear", Interpolate, e => Upsample(e, [4, 5], 3, "Linear", InterpolationMode.Linear)),
        new("UpsampleImageNearest", Interpolate, e => Upsample(e, [4, 3, 5], 2, "Nearest", InterpolationMode.Nearest)),
        new("UpsampleImageLinear", Interpolate, e => Upsample(e, [4, 3, 5], 2, "Linear", InterpolationMode.Bilinear)),
        new("Flatten", "flatten", e => Change(e, [3, 4, 2], "Flatten", x => x.flatten(1))),
        new("Reshape", "reshape", e => Change(e, [3, 4, 2], "Reshape(4, 6)", x => x.reshape(-1, 4, 6))),
        new("PadSequence", "functional.pad", e => Change(e, [4, 3], "Pad(2)", x => functional.pad(x, [0, 0, 2, 2]))),
        new("PadImage", "functional.pad", e => Change(e, [4, 3, 2], "Pad(2)", x => functional.pad(x, [0, 0, 2, 2, 2, 2]))),
        new("CropSequence", "narrow", e => Change(e, [7, 3], "Crop(2)", x => x.narrow(1, 2, 3))),
        new("CropImage", "narrow", e => Change(e, [6, 7, 2], "Crop(2)", x => x.narrow(1, 2, 2).narrow(2, 2, 3))),
        new("Add", "add", e => Join(e, "Add", [4, 5], [4, 5], (a, b) => a + b)),
        new("Multiply", "mul", e => Join(e, "Multiply", [4, 5], [4, 5], (a, b) => a * b)),
        new("Concat", "cat", e => Join(e, "Concat", [4, 5], [4, 3], (a, b) => cat([a, b], -1))),
    ];

    private static Tensor Upsample(Experiment e, long[] shape, int factor, string interpolation, InterpolationMode mode)
    {
        var x = e.Source(shape).ChannelsFirst();
        e.Layer($"Upsample({factor}, Interpolation = Interpolation.{interpolation})");
        var factors = Enumerable.Repeat((double)factor, shape.Length - 1).ToArray();
        bool? corners = mode == InterpolationMode.Nearest ? null : false;
        return functional.interpolate(x, scale_factor: factors, mode: mode, align_corners: corners).ChannelsLast();
    }

    private static Tensor Change(Experiment e, long[] shape, string attribute, Func<Tensor, Tensor> change)
    {
        var x = e.Source(shape);
        e.Layer(attribute);
        return change(x);
    }

    private static Tensor Join(Experiment e, string attribute, long[] left, long[] right, Func<Tensor, Tensor, Tensor> join)
    {
        var a = e.SourceOf("Left", left);
        var b = e.SourceOf("Right", right);
        e.Layer($"{attribute}(nameof(Left), nameof(Right))");
        return join(a, b);
    }
}
