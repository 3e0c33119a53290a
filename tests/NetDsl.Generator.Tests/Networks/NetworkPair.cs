namespace NetDsl.Generator.Tests;

/// <summary>One declaration, compiled in single and in double precision.</summary>
internal sealed class NetworkPair
{
    private NetworkPair(Type single, Type @double)
    {
        Single = single;
        Double = @double;
    }

    public Type Single { get; }

    public Type Double { get; }

    /// <summary>Compiles layers, written with <c>Layer</c> and <c>Loss</c>, and methods of the class.</summary>
    public static NetworkPair Compile(string layers, string members = "")
    {
        var wide = layers.Replace("partial Layer ", "partial Layer<double> ", StringComparison.Ordinal)
            .Replace("partial Loss ", "partial Loss<double> ", StringComparison.Ordinal);
        var assembly = CompiledNetwork.Compile($$"""
            using System;
            using NetDsl;
            using static NetDsl.Activations;

            namespace Declared;

            [Network]
            public partial class InSingle
            {
            {{layers}}
            {{members}}
            }

            [Network(Precision = Precision.Double)]
            public partial class InDouble
            {
            {{wide}}
            {{members}}
            }
            """);
        return new NetworkPair(assembly.GetType("Declared.InSingle")!, assembly.GetType("Declared.InDouble")!);
    }

    /// <summary>Checks gradients in double and replays every number in single and in double.</summary>
    public void Check(int seed)
    {
        CompiledNetwork.Call(typeof(GradientCheck), nameof(GradientCheck.Run), Double, seed);
        CompiledNetwork.Call(typeof(ReplayCheck), nameof(ReplayCheck.RunSingle), Single, seed);
        CompiledNetwork.Call(typeof(ReplayCheck), nameof(ReplayCheck.RunDouble), Double, seed);
    }
}
