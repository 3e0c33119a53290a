using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Recurrent layers with all of their options, at sizes that are written out and at sizes that take vectors.</summary>
public sealed class RecurrenceTests
{
    private static readonly NetworkSuite Networks = Declare();

    public static TheoryData<string> Names => Networks.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void GradientsAndReplays(string name) => Networks[name].Check(seed: name.Length);

    private static NetworkSuite Declare()
    {
        var networks = new NetworkSuite();
        foreach (var (kind, option) in (ReadOnlySpan<(string, string)>)[("Rnn", ""), ("Rnn", "Activation = Silu"), ("Gru", ""), ("Lstm", ""), ("Lstm", "ForgetBias = 0.25")])
        {
            foreach (var (features, units) in (ReadOnlySpan<(int, int)>)[(3, 2), (9, 17)])
            {
                Add(kind, features, units, option);
                Add(kind, features, units, Join(option, "LastOnly = true"));
            }

            Add(kind, 5, 3, Join(option, "Bidirectional = true"));
            Add(kind, 4, 9, Join(option, "Bidirectional = true, LastOnly = true"));
            AddMasked(kind, Join(option, "Bidirectional = true"));
            AddMasked(kind, Join(option, "LastOnly = true"));
        }

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
