using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Recurrent layers with all of their options, at sizes that are written out and at sizes that take vectors.</summary>
public sealed class RecurrenceTests
{
    private static readonly NetworkSuite Networks = Declare();

    public static TheoryData<string> Names => Networks.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradients_and_replays(string name) => Networks[name].Check(seed: name.Length);

    [Theory]
    [MemberData(nameof(Names))]
    public void Numbers_of_the_reference(string name)
    {
        if (name is not ("Stacked" or "OneStep"))
            CompiledNetwork.Call(typeof(ReferenceRecurrence), nameof(ReferenceRecurrence.Compare), Networks[name].Double!, Networks[name].Source);
    }

    private static NetworkSuite Declare()
    {
        var networks = new NetworkSuite();
        foreach (var kind in (ReadOnlySpan<string>)["Rnn", "Gru", "Lstm"])
        {
            Add(kind, features: 3, units: 2, "");
            Add(kind, features: 9, units: 17, "LastOnly = true");
            AddMasked(kind, "Bidirectional = true");
        }

        Add("Rnn", features: 4, units: 9, "Activation = Silu, Bidirectional = true, LastOnly = true");
        Add("Lstm", features: 2, units: 8, "ForgetBias = 0.25, Initialization = Initialization.He");
        AddMasked("Gru", "LastOnly = true");
        networks.Add("Stacked", """
            [Input(5, 4)] public partial Layer Frames { get; }
            [Gru(6)] public partial Layer First { get; }
            [Lstm(5)] public partial Layer Second { get; }
            [Rnn(3, LastOnly = true)] public partial Layer State { get; }
            [Dense(3)] public partial Layer Answer { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
            """);
        networks.Add("OneStep", """
            [Input(1, 4)] public partial Layer Frames { get; }
            [Gru(3, Bidirectional = true)] public partial Layer States { get; }
            [Lstm(1)] public partial Layer State { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """);
        return networks;

        void Add(string kind, int features, int units, string options) => networks.Add(
            $"{kind}{features}x{units}{Word(options)}",
            $$"""
            [Input(4, {{features}})] public partial Layer Frames { get; }
            [{{kind}}({{Join($"{units}", options)}})] public partial Layer States { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """);

        void AddMasked(string kind, string options) => networks.Add(
            $"{kind}Masked{Word(options)}",
            $$"""
            [Input(6, 4)] public partial Layer Frames { get; }
            [Input(6)] public partial Layer Present { get; }
            [{{kind}}({{Join("3", options)}}, From = nameof(Frames), Mask = nameof(Present))] public partial Layer States { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """);
    }

    private static string Join(string first, string second) => first.Length == 0 || second.Length == 0 ? first + second : $"{first}, {second}";

    private static string Word(string options) => string.Concat(options.Where(char.IsLetterOrDigit));
}
