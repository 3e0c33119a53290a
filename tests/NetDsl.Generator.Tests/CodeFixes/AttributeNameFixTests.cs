using NetDsl.CodeFixes;
using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.CodeFixes;

/// <summary>Names of layers as Keras and PyTorch have them, and names that are nearly right, become the names that they have here.</summary>
public sealed class AttributeNameFixTests
{
    [Theory]
    [InlineData("Linear(10)", "Dense(10)")]
    [InlineData("Linear(784, 10)", "Dense(10)")]
    [InlineData("Linear(784, 10, Bias = false)", "Dense(10, Bias = false)")]
    [InlineData("LSTM(16)", "Lstm(16)")]
    [InlineData("LSTM(8, 16)", "Lstm(16)")]
    [InlineData("GRU(16, LastOnly = true)", "Gru(16, LastOnly = true)")]
    [InlineData("SimpleRNN(16)", "Rnn(16)")]
    [InlineData("Conv2d(1, 8, 3)", "Conv2D(8, Kernel = 3)")]
    [InlineData("Conv2d(8)", "Conv2D(8)")]
    [InlineData("Conv2d(8, 3)", "Conv2D(8, Kernel = 3)")]
    [InlineData("BatchNorm2d(8)", "BatchNorm")]
    [InlineData("BatchNormalization", "BatchNorm")]
    [InlineData("BatchNormalization()", "BatchNorm")]
    [InlineData("MaxPooling2D(2)", "MaxPool2D(2)")]
    [InlineData("MaxPool2d(3, 2)", "MaxPool2D(3, Stride = 2)")]
    [InlineData("ReLU", "Activate(Relu)")]
    [InlineData("LeakyReLU(0.2)", "Activate(LeakyRelu)")]
    [InlineData("Activation(\"Relu\")", "Activate(\"Relu\")")]
    [InlineData("Activation(Relu)", "Activate(Relu)")]
    [InlineData("SpatialDropout2D(0.5)", "Dropout(0.5, Channels = true)")]
    [InlineData("SpatialDropout2D(0.5, From = nameof(Image))", "Dropout(0.5, From = nameof(Image), Channels = true)")]
    [InlineData("Dens(10)", "Dense(10)")]
    [InlineData("Flaten", "Flatten")]
    [InlineData("lstm(3)", "Lstm(3)")]
    public Task A_layer(string written, string right) => FixTest.MendsErrorsAsync(
        new AttributeNameFix(),
        Network($"[{written}] public partial Layer Output {{ get; }}"),
        Network($"[{right}] public partial Layer Output {{ get; }}"));

    [Theory]
    [InlineData("CrossEntropyLoss", "SoftmaxCrossEntropy(Sparse = true)")]
    [InlineData("MSELoss(Weight = 2)", "MeanSquaredError(Weight = 2)")]
    [InlineData("SparseCategoricalCrossentropy", "SoftmaxCrossEntropy(Sparse = true)")]
    public Task A_loss(string written, string right) => FixTest.MendsErrorsAsync(
        new AttributeNameFix(),
        Network($"[Dense(3)] public partial Layer Output {{ get; }}\n    [/* what is judged */ {written}] public partial Loss Error {{ get; }}"),
        Network($"[Dense(3)] public partial Layer Output {{ get; }}\n    [/* what is judged */ {right}] public partial Loss Error {{ get; }}"));

    [Theory]
    [InlineData("[Quantum(3)] public partial Layer Output { get; }")]
    [InlineData("[Dense(Linear.Size)] public partial Layer Output { get; }")]
    [InlineData("[Dense(3)] public partial Linear Output { get; }")]
    [InlineData("[Dense(3)] public partial Layer Output { get; }\n    [Linear(3)] public void Run() { }")]
    public Task What_is_no_attribute_of_a_layer_is_left_alone(string member) =>
        FixTest.OffersNothingForErrorsAsync(new AttributeNameFix(), Network(member));

    public static TheoryData<string> Names => [.. ForeignNames.All.Select(one => one.Name)];

    /// <summary>Each entry names an attribute that there is, with options that it has; and none is one that C# knows already.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void An_entry_names_an_attribute_and_its_options(string name)
    {
        var entry = ForeignNames.Find(name)!;
        var attribute = typeof(NetworkAttribute).Assembly.GetType($"NetDsl.{entry.Attribute.Split('(')[0]}Attribute");
        Assert.NotNull(attribute);
        Assert.All(entry.Parameters.Where(parameter => parameter.Length > 0), parameter => Assert.True(char.IsUpper(parameter[0])
            ? attribute.GetProperty(parameter) is { CanWrite: true }
            : attribute.GetConstructors().Any(constructor => constructor.GetParameters().Any(one => one.Name == parameter))));
        Assert.True(name == "Activation" || typeof(NetworkAttribute).Assembly.GetType($"NetDsl.{name}Attribute") is null);
        Assert.Single(ForeignNames.All, one => one.Name == name);
    }

    private static string Network(string members) =>
        $$"""
        [Network]
        public partial class Classifier
        {
            [Input(8, 8, 1)] public partial Layer Image { get; }
            {{members}}
        }
        """;
}
