using System.Reflection;
using Xunit;
using Xunit.Sdk;

namespace NetDsl.Generator.Tests;

/// <summary>One declaration, compiled in single and in double precision, or in one of them.</summary>
internal sealed record NetworkPair(Type? Single, Type? Double, string Source)
{
    /// <summary>The source of the two classes of a declaration.</summary>
    /// <param name="name">The name of the classes, before <c>InSingle</c> and <c>InDouble</c>.</param>
    /// <param name="layers">The layers, written with <c>Layer</c> and <c>Loss</c>.</param>
    /// <param name="members">Further members of both classes.</param>
    /// <param name="only">The precision, where only one is asked for.</param>
    /// <param name="streams">Whether they take one step at a time, too.</param>
    /// <param name="like">The name of the declaration that this one is like.</param>
    public static string Declare(
        string name, string layers, string members, Precision? only = null, bool streams = false, string? like = null, bool unrolled = false)
    {
        var wide = layers.Replace("partial Layer ", "partial Layer<double> ", StringComparison.Ordinal)
            .Replace("partial Loss ", "partial Loss<double> ", StringComparison.Ordinal);
        var single = $$"""
            [Network({{Arguments("Precision.Single", "InSingle")}})]
            public partial class {{name}}InSingle
            {
            {{layers}}
            {{members}}
            }
            """;
        var @double = $$"""
            [Network({{Arguments("Precision.Double", "InDouble")}})]
            public partial class {{name}}InDouble
            {
            {{wide}}
            {{members}}
            }
            """;
        return only switch
        {
            Precision.Single => single,
            Precision.Double => @double,
            _ => $"{single}\n\n{@double}",
        };

        string Arguments(string precision, string suffix) =>
            (like is null ? $"Precision = {precision}" : $"Like = typeof({like}{suffix})") + (streams ? ", Streaming = true" : "") + (unrolled ? ", Unrolled = true" : "");
    }

    /// <summary>One declaration, compiled alone; where there are several, a <see cref="NetworkSuite"/> is quicker.</summary>
    public static NetworkPair Compile(string layers)
    {
        const string name = "Alone";
        var suite = new NetworkSuite();
        suite.Add(name, layers);
        return suite[name];
    }

    /// <summary>The classes of a declaration in an assembly.</summary>
    public static NetworkPair Find(Assembly assembly, string name, string source) =>
        new(assembly.GetType($"Declared.{name}InSingle"), assembly.GetType($"Declared.{name}InDouble"), source);

    /// <summary>
    /// Checks gradients in double, replays every number and takes every step of a stream in single and in double, and sees that a
    /// training step allocates nothing.
    /// </summary>
    /// <param name="seed">Where weights, samples and targets are drawn from.</param>
    /// <param name="smallest">The smallest weight.</param>
    public void Check(int seed, double smallest = -0.6)
    {
        try
        {
            var weights = new WeightRange(smallest, 0.6);
            if (Single is not null)
            {
                CompiledNetwork.Call(typeof(ReplayCheck), nameof(ReplayCheck.RunSingle), Single, seed, weights);
                CompiledNetwork.Call(typeof(VerifyCheck), nameof(VerifyCheck.RunSingle), Single, seed, weights);
                if (Double is null)
                    CompiledNetwork.Call(typeof(AttributionCheck), nameof(AttributionCheck.RunSingle), Single, seed, weights);
                CompiledNetwork.Call(typeof(AllocationCheck), nameof(AllocationCheck.RunSingle), Single);
                if (Streams(Single))
                    CompiledNetwork.Call(typeof(StreamCheck), nameof(StreamCheck.RunSingle), Single, seed);
            }

            if (Double is not null)
            {
                CompiledNetwork.Call(typeof(ReplayCheck), nameof(ReplayCheck.RunDouble), Double, seed, weights);
                CompiledNetwork.Call(typeof(VerifyCheck), nameof(VerifyCheck.RunDouble), Double, seed, weights);
                CompiledNetwork.Call(typeof(AttributionCheck), nameof(AttributionCheck.RunDouble), Double, seed, weights);
                CompiledNetwork.Call(typeof(GradientCheck), nameof(GradientCheck.Run), Double, seed, weights);
                CompiledNetwork.Call(typeof(AllocationCheck), nameof(AllocationCheck.RunDouble), Double);
                if (Streams(Double))
                    CompiledNetwork.Call(typeof(StreamCheck), nameof(StreamCheck.RunDouble), Double, seed);
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Assert.Fail($"{(exception is XunitException ? exception.Message : exception)}\nseed {seed}\n{Source}");
        }
    }

    private static bool Streams(Type network) => CompiledNetwork.Describe(network).Stream is not null;
}
