using System.Numerics;
using System.Numerics.Tensors;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>The numbers of a tensor, for comparisons in double.</summary>
internal static class Elements
{
    /// <summary>All elements, the last axis fastest.</summary>
    public static double[] Of<T>(ReadOnlyTensorSpan<T> tensor)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var values = new T[tensor.FlattenedLength];
        tensor.FlattenTo(values);
        return [.. values.Select(double.CreateChecked)];
    }

    /// <summary>Asserts that two numbers differ by no more than a part of 1 + |expected|.</summary>
    public static void AssertNear(double expected, double found, double tolerance, string what) => Assert.True(
        Math.Abs(found - expected) <= tolerance * (1 + Math.Abs(expected)), $"{what}: {found}, expected {expected}");
}
