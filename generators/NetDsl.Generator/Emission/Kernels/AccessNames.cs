using NetDsl.Generator.Equations;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Emission.Kernels;

/// <summary>
/// The locals of a kernel that hold elements: <c>hiddenZ_n</c>, <c>gates_n_64</c> for the elements that lie 64 further.
/// </summary>
internal sealed class AccessNames(TensorNames tensors)
{
    private readonly Dictionary<Access, string> _names = [];

    public string Of(Access access)
    {
        if (_names.TryGetValue(access, out var known))
            return known;

        var indices = string.Concat(access.Steps.Where(step => step.Axis != Axis.Sample).Select(step => step.Axis.Symbol)).TrimEnd('_');
        var name = tensors.Unescaped(access.Tensor) + "_" + (indices.Length == 0 ? "s" : indices) + (access.Start == 0 ? "" : $"_{access.Start}");
        for (var i = 2; _names.ContainsValue(name); i++)
            name = $"{name}_{i}";
        _names.Add(access, name);
        return name;
    }
}
