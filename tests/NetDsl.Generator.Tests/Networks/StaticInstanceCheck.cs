using System.Reflection;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Compares the static instance of a network with one that is made later.</summary>
internal static class StaticInstanceCheck
{
    public static void Run<TNetwork>()
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float>
    {
        var member = typeof(TNetwork).GetMember("Instance").Single();
        var instance = (TNetwork)(member is FieldInfo field ? field.GetValue(null) : ((PropertyInfo)member).GetValue(null))!;
        var other = TNetwork.Create(3, 1);
        Assert.Equal(other.Parameters.ToArray(), instance.Parameters.ToArray());
        Assert.Equal(other.Predict([1f, 2, 3, 4]).ToArray(), instance.Predict([1f, 2, 3, 4]).ToArray());
        Assert.Contains("Species", instance.Explain([1f, 2, 3, 4], [0f, 1, 0]).ToString(), StringComparison.Ordinal);
    }
}
