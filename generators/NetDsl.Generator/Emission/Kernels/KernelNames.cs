using System.Globalization;
using NetDsl.Generator.Equations;
using NetDsl.Generator.LoopTree;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Emission.Kernels;

/// <summary>
/// The locals of a kernel: <c>hiddenZ_n</c> holds an element, <c>gates_n_64</c> the one that lies 64 further, <c>hiddenZ_tiles</c> the
/// register tiles that compute them.
/// </summary>
internal sealed class KernelNames(TensorNames tensors)
{
    private readonly Dictionary<object, string> _names = [];
    private readonly HashSet<string> _taken = [];

    /// <summary>Forgets the elements of loops that have ended: other ones may be called like them.</summary>
    public void LeaveLoops()
    {
        foreach (var element in _names.Keys.OfType<Access>().ToList())
        {
            _taken.Remove(_names[element]);
            _names.Remove(element);
        }
    }

    /// <summary>The local that refers to a tensor's first element.</summary>
    public string Of(Tensor tensor) => tensors.Local(tensor);

    /// <summary>The local of an element whose indices are numbers.</summary>
    public string Of(TensorRead element) => tensors.Element(element);

    public string Of(PartOf part) =>
        $"{tensors.Element(part.Element)}_{(part.Kind == ReductionOperator.Sum ? "sum" : "max")}{(part.Number == 1 ? "" : Text(part.Number))}";

    public static string Of(Accumulator accumulator) => accumulator.Stem + (accumulator.Number is { } number ? Text(number) : "");

    public string Of(RegisterTiles tiles) => Unique(tiles, tensors.Unescaped(tiles.Target.Tensor) + "_tiles");

    public string Of(ElementLocal local) => Of(local.Access)
        + (local.IsBroadcast ? "All" : "")
        + (local.Vectors == 0 ? "" : $"_{local.Vectors}V")
        + (local.IsNext ? "_next" : "");

    private string Of(Access access)
    {
        var indices = string.Concat(access.Steps.Where(step => step.Axis != Axis.Sample).Select(step => step.Axis.Symbol)).TrimEnd('_');
        return Unique(access, tensors.Unescaped(access.Tensor) + "_" + (indices.Length == 0 ? "s" : indices) + (access.Start == 0 ? "" : $"_{access.Start}"));
    }

    private string Unique(object subject, string name)
    {
        if (_names.TryGetValue(subject, out var known))
            return known;
        var unique = name;
        for (var i = 2; !_taken.Add(unique); i++)
            unique = $"{name}_{i}";
        _names.Add(subject, unique);
        return unique;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
