using Microsoft.CodeAnalysis;
using NetDsl.Generator.IndexNotation;
using Xunit;

namespace NetDsl.Generator.Tests.IndexNotation;

/// <summary>Reads methods marked [Layer] that are written in a test.</summary>
internal static class EquationSource
{
    /// <summary>The equation of the method A among the members of a class.</summary>
    public static LayerEquation Equation(string members)
    {
        var reading = Read(members);
        Assert.Empty(reading.Problems.Select(problem => problem.Reason));
        return reading.Equation!;
    }

    /// <summary>What is read of the method A among the members of a class.</summary>
    public static EquationReading Read(string members)
    {
        var compilation = TestCompilation.Create($$"""
            public static class F { {{members}} }
            """);
        var method = compilation.GetTypeByMetadataName("F")!.GetMembers("A").OfType<IMethodSymbol>().Single();
        return LayerEquationReader.Read(method, compilation, TestContext.Current.CancellationToken);
    }
}
