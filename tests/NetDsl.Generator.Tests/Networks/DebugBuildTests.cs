using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>A training that takes long says that its network was compiled without optimisation.</summary>
public class DebugBuildTests
{
    private const string Source = """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using NetDsl;

        [Network]
        public partial class Guesser
        {
            [Input(3)] public partial Layer Features { get; }
            [Dense(1)] public partial Layer Guess { get; }
            [MeanSquaredError] public partial Loss Error { get; }

            public static string Warnings(int epochs)
            {
                var heard = new List<TrainingWarning>();
                try
                {
                    var data = new Dataset<float>(3, 1, new float[] { 1, -1, 0, -1, 1, 1 }, new float[] { 1, -1 });
                    var options = new TrainingOptions { Epochs = epochs, OnWarning = heard.Add };
                    new Guesser(seed: 1).Fit(data, new Adam(), options, cancellationToken: new CancellationToken(canceled: true));
                }
                catch (OperationCanceledException)
                {
                }

                return string.Join('\n', heard);
            }
        }
        """;

    [Theory]
    [InlineData(OptimizationLevel.Debug, int.MaxValue, "warning NETDSL230: Guesser was compiled without optimisation (a Debug build). It takes several times longer than in Release: dotnet run -c Release.")]
    [InlineData(OptimizationLevel.Debug, 10, "")]
    [InlineData(OptimizationLevel.Release, int.MaxValue, "")]
    public void A_long_training_in_a_Debug_build_is_named(OptimizationLevel level, int epochs, string warnings)
    {
        var compilation = CompiledNetwork.Generate(Source).Compilation;
        compilation = compilation.WithOptions(((CSharpCompilationOptions)compilation.Options).WithOptimizationLevel(level));

        var network = CompiledNetwork.Load(CompiledNetwork.Image(compilation)).GetType("Guesser")!;

        Assert.Equal(warnings, network.GetMethod("Warnings", BindingFlags.Static | BindingFlags.Public)!.Invoke(null, [epochs]));
    }
}
