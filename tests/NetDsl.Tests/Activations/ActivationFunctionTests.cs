using System.Reflection;
using Xunit;

namespace NetDsl.Tests.Activations;

/// <summary>The activations as plain functions: known values, the ends of the range, and their names.</summary>
public sealed class ActivationFunctionTests
{
    private static IEnumerable<MethodInfo> Functions =>
        typeof(ActivationFunctions).GetMethods(BindingFlags.Public | BindingFlags.Static);

    /// <summary>Each activation with its definition in double, learnable parameters as they are before training.</summary>
    public static TheoryData<string, Func<double, double>> Definitions { get; } = new()
    {
        { nameof(ActivationFunctions.Identity), x => x },
        { nameof(ActivationFunctions.Relu), x => Math.Max(x, 0) },
        { nameof(ActivationFunctions.LeakyRelu), x => x > 0 ? x : 0.01 * x },
        { nameof(ActivationFunctions.Prelu), x => x > 0 ? x : 0.25 * x },
        { nameof(ActivationFunctions.Elu), x => x > 0 ? x : Math.Exp(x) - 1 },
        { nameof(ActivationFunctions.Selu), x => 1.0507009873554805 * (x > 0 ? x : 1.6732632423543772 * (Math.Exp(x) - 1)) },
        { nameof(ActivationFunctions.Gelu), x => 0.5 * x * (1 + VectorMath.Erf(x / Math.Sqrt(2))) },
        { nameof(ActivationFunctions.Silu), x => x / (1 + Math.Exp(-x)) },
        { nameof(ActivationFunctions.Mish), x => x * Math.Tanh(Math.Log(1 + Math.Exp(x))) },
        { nameof(ActivationFunctions.Softplus), x => Math.Log(1 + Math.Exp(x)) },
        { nameof(ActivationFunctions.Sigmoid), x => 1 / (1 + Math.Exp(-x)) },
        { nameof(ActivationFunctions.Tanh), Math.Tanh },
        { nameof(ActivationFunctions.HardSwish), x => x * Math.Clamp(x + 3, 0, 6) / 6 },
        { nameof(ActivationFunctions.Sine), Math.Sin },
        { nameof(ActivationFunctions.Snake), x => x + Math.Sin(x) * Math.Sin(x) },
    };

    [Theory]
    [MemberData(nameof(Definitions), DisableDiscoveryEnumeration = true)]
    public void It_is_what_its_name_says(string name, Func<double, double> definition)
    {
        for (var x = -40f; x <= 40f; x += 1 / 64f)
            Assert.Equal(definition(x), Apply(name, x), 3e-7 * Math.Max(1, Math.Abs(x)));
    }

    public static TheoryData<string> Names => [.. Functions.Select(method => method.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_defined_in_the_test_above_and_named_in_Activations(string name)
    {
        Assert.True(
            Definitions.Any(row => row.Data.Item1 == name),
            $"Nothing says what {name} is: add a row to Definitions in tests/NetDsl.Tests/Activations/ActivationFunctionTests.cs.");
        Assert.True(
            typeof(NetDsl.Activations).GetField(name) is { } constant && name.Equals(constant.GetRawConstantValue()),
            $"Activations has no constant {name}, by which a layer names it: it stands above the method in src/NetDsl/Activations/{name}.cs.");
    }

    [Fact]
    public void Each_says_how_weights_before_it_are_drawn() => Assert.All(
        Functions,
        method => Assert.NotEqual(Initialization.Default, method.GetCustomAttribute<ActivationAttribute>()!.Initialization));

    [Fact]
    public void No_finite_argument_gives_NaN()
    {
        float[] far = [0, -0f, float.Epsilon, 1e-30f, 1e-3f, 20, 50, 88, 89, 104, 1e4f, 1e19f, 1e30f, float.MaxValue];
        foreach (var name in Functions.Select(method => method.Name))
        {
            foreach (var x in far)
            {
                Assert.False(float.IsNaN(Apply(name, x)), $"{name}({x})");
                Assert.False(float.IsNaN(Apply(name, -x)), $"{name}({-x})");
            }
        }
    }

    [Theory]
    [InlineData(-20f, 2.0611537e-9)]
    [InlineData(-80f, 1.8048514e-35)]
    public void The_tail_of_the_sigmoid_keeps_its_digits(float x, double expected) =>
        Assert.Equal(expected, ActivationFunctions.Sigmoid(x), 1e-6 * expected);

    private static float Apply(string name, float x)
    {
        var method = Functions.Single(method => method.Name == name);
        var options = method.GetParameters().Skip(1)
            .Select(parameter => parameter.GetCustomAttribute<ParameterAttribute>()?.Start ?? parameter.DefaultValue);
        return (float)method.Invoke(null, [x, .. options])!;
    }
}
