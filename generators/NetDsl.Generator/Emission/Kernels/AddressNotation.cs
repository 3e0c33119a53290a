using System.Globalization;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Emission.Kernels;

/// <summary>Addresses as C#: <c>s * 128 + n</c>.</summary>
internal static class AddressNotation
{
    /// <summary>Where an element lies from the tensor's first one.</summary>
    /// <param name="access">The element.</param>
    /// <param name="isZero">The indices that are 0; null for none.</param>
    /// <param name="further">The whole vectors by which it lies further.</param>
    public static string Of(Access access, Func<Axis, bool>? isZero = null, int further = 0)
    {
        var terms = access.Steps
            .Where(step => isZero?.Invoke(step.Axis) != true)
            .Select(step => step.Length == 1 ? step.Axis.Symbol : $"{step.Axis.Symbol} * {step.Length}")
            .ToList();
        if (access.Start > 0 || (terms.Count == 0 && access.Start == 0 && further == 0))
            terms.Add(access.Start.ToString(CultureInfo.InvariantCulture));
        if (further > 0)
            terms.Add(Vectors(further));
        var sum = string.Join(" + ", terms);
        return access.Start >= 0 ? sum : sum.Length == 0 ? $"{access.Start}" : $"{sum} - {-access.Start}";
    }

    /// <summary>An affine form of indices.</summary>
    public static string Of(Subscript at) => at.Write(" * ", axis => axis.Symbol).Replace("+", " + ").Replace("  ", " ");

    /// <summary>So many vectors, in numbers.</summary>
    public static string Vectors(int count) => count == 1 ? "V" : $"{count} * V";

    /// <summary>An index that lies so many vectors further.</summary>
    public static string Further(Axis axis, int vectors) => vectors == 0 ? axis.Symbol : $"{axis.Symbol} + {Vectors(vectors)}";

    /// <summary>The element at an address from a local.</summary>
    public static string At(string local, string address) => address == "0" ? local : $"Unsafe.Add(ref {local}, {address})";

    /// <summary>A place as the arguments of vector loads and stores.</summary>
    public static string Place(string local, string address) => address == "0" ? $"ref {local}" : $"ref {local}, {Unsigned(address)}";

    private static string Unsigned(string address) =>
        address.All(char.IsDigit) ? address : address.Contains(' ') ? $"(nuint)({address})" : $"(nuint){address}";
}
