using Xunit;

namespace NetDsl.Tests.Training.Resuming;

/// <summary>A checkpoint of which somebody has changed a text or a tensor is refused, with its name, before anything moves.</summary>
public sealed class DamagedStateTests
{
    private const string Advice = ". Without this file the training begins anew.";

    [Theory]
    [InlineData("epoch.steps"), InlineData("epoch.samples"), InlineData("epoch.time"), InlineData("steps"), InlineData("time"), InlineData("stopped")]
    [InlineData("best.epoch"), InlineData("best.since"), InlineData("optimizer.steps"), InlineData("optimizer.first"), InlineData("optimizer.total")]
    public void A_number_that_is_none_is_named(string name)
    {
        AssertIs($"metadata 'training.{name}': expected a whole number from 0 on, found 'x'", Refused(texts => texts["training." + name] = "x"));
        AssertIs($"metadata: expected 'training.{name}' of a training to go on with, found none", Refused(texts => texts.Remove("training." + name)));
    }

    [Theory, InlineData("best.loss"), InlineData("epoch.rate"), InlineData("optimizer.rate")]
    public void So_is_one_with_decimals(string name) =>
        AssertIs($"metadata 'training.{name}': expected a number, found '1..2'", Refused(texts => texts["training." + name] = "1..2"));

    [Fact]
    public void Another_format_is_named() =>
        Assert.Contains("metadata: expected a training of format ", Refused(texts => texts["training.format"] = "1000"), StringComparison.Ordinal);

    [Theory]
    [InlineData("0123", "hexadecimal numbers", "xyz")]
    [InlineData("0123", "1 numbers, one for each thread", "01 02")]
    public void Noise_is_a_number_for_each_thread(string right, string expected, string wrong)
    {
        AssertIs($"metadata 'training.noise': expected {expected}, found '{wrong}'", Refused(texts => texts["training.noise"] = wrong));
        Assert.Null(Record.Exception(() => Run(texts => texts["training.noise"] = right)));
    }

    [Theory]
    [InlineData("training.history", "F64 epochs×4")]
    [InlineData("training.losses", "F64 4")]
    [InlineData("training.optimizer.m.Hidden.Weights", "F32 3×9")]
    [InlineData("training.best.Hidden.Weights", "F32 3×9")]
    public void A_tensor_of_another_type_or_shape_is_named(string name, string expected)
    {
        (NamedTensor Tensor, string Found)[] others =
        [
            (NamedTensor.Create<Half>(name, [1], new Half[1]), "F16 1"),
            (NamedTensor.Create<Half>(name, [], new Half[1]), "F16 scalar"),
            (NamedTensor.Create<double>(name, [2, 7], new double[14]), "F64 2×7"),
            (NamedTensor.Create<float>(name, [3, 3, 3], new float[27]), "F32 3×3×3"),
            (NamedTensor.Create<float>(name, [4], new float[4]), "F32 4"),
        ];

        Assert.All(others, other => AssertIs(
            $"tensor '{name}': expected {expected}, found {other.Found}", Refused(_ => { }, tensors => tensors[name] = other.Tensor)));
    }

    [Theory, InlineData("training.optimizer.m.Hidden.Weights"), InlineData("training.best.Hidden.Weights")]
    public void A_number_that_is_not_finite_is_named(string name)
    {
        var numbers = new float[27];
        numbers[13] = float.NaN;

        AssertIs(
            $"tensor '{name}', element [1,4]: expected a finite F32, found NaN",
            Refused(_ => { }, tensors => tensors[name] = NamedTensor.Create<float>(name, [3, 9], numbers)));
    }

    [Theory, InlineData("training.optimizer.m.Hidden.Weights"), InlineData("training.best.Hidden.Weights")]
    public void A_tensor_that_is_missing_is_named(string name)
    {
        var message = Refused(_ => { }, tensors => tensors.Remove(name));

        Assert.Contains($"tensor '{name}': expected F32 ", message, StringComparison.Ordinal);
        Assert.EndsWith($", found none{Advice}", message, StringComparison.Ordinal);
    }

    private static void AssertIs(string expected, string actual) =>
        Assert.EndsWith($"step-00000012.safetensors, {expected}{Advice}", actual, StringComparison.Ordinal);

    private static string Refused(Action<Dictionary<string, string>> change, Action<Dictionary<string, NamedTensor>>? replace = null) =>
        Assert.Throws<InvalidDataException>(() => Run(change, replace, () => Assert.Fail("A step was taken."))).Message;

    /// <summary>Goes on with a training whose checkpoint was changed.</summary>
    private static void Run(Action<Dictionary<string, string>> change, Action<Dictionary<string, NamedTensor>>? replace = null, Action? onStep = null)
    {
        using var folder = new TemporaryFolder();
        var course = new Course("Adam", 1, Stops: true) { Checkpoints = new(folder.Path) { Keep = 1 } };
        course.Run(endsAfter: 12);
        Damaged.Change(folder["step-00000012.safetensors"], change, replace);

        (course with { OnStep = onStep }).Run();
    }
}
