using System.Diagnostics;
using System.Reflection;

namespace NetDsl.Generator.Tests;

/// <summary>
/// Whether the library is compiled as it is shipped: without optimisation, generic code boxes numbers, which is of no interest.
/// </summary>
internal static class Optimisation
{
    public static readonly bool IsOn =
        typeof(NetworkDescription).Assembly.GetCustomAttribute<DebuggableAttribute>() is not { IsJITOptimizerDisabled: true };
}
