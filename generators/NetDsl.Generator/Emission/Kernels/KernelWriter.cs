using System.Globalization;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Emission.Kernels;

/// <summary>What the writers of all kinds of loops share: the text, addresses of elements, expressions, stores.</summary>
internal sealed class KernelWriter(NetworkContext network, CodeWriter code)
{
    private int _sharedParts;

    public NetworkContext Network { get; } = network;

    public CodeWriter Code { get; } = code;

    public ArenaPlan Plan => Network.Plan;

    /// <summary>The C# keyword of the number type.</summary>
    public string Number => Network.Number;

    public string VectorType => $"Vector<{Number}>";

    /// <summary>The local that refers to a tensor's first element.</summary>
    public string Local(Tensor tensor) => Network.Names.Local(tensor);

    /// <summary>The local that holds an element.</summary>
    public string Element(TensorRead read, Func<Subscript, string>? index = null) =>
        Network.Names.Element(read, index ?? (at => at.ToString().Replace('+', '_')));

    /// <summary>Where an element lies from the tensor's first one: <c>s * 128 + n</c>.</summary>
    /// <param name="read">The element.</param>
    /// <param name="index">The text of each index; a number is multiplied out.</param>
    public string Address(TensorRead read, Func<Axis, string>? index = null)
    {
        index ??= axis => axis.Symbol;
        var terms = new List<string>();
        var constant = Plan.Start(read);
        var axes = read.At.Select(at => at.Axis);
        foreach (var axis in (read.Tensor.IsPerSample ? axes.Prepend(Axis.Sample) : axes).Distinct())
        {
            var (text, stride) = (index(axis), Plan.Stride(read, axis));
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                constant += number * stride;
            else if (stride != 0)
                terms.Add(stride == 1 ? text : $"{Factor(text)} * {stride}");
        }

        if (constant != 0 || terms.Count == 0)
            terms.Add(constant.ToString(CultureInfo.InvariantCulture));
        return string.Join(" + ", terms);
    }

    /// <summary>The element itself, to read or to set.</summary>
    public string Scalar(TensorRead read, Func<Axis, string>? index = null) => At(Local(read.Tensor), Address(read, index));

    /// <summary>A vector of elements from the given one on.</summary>
    public string LoadVector(TensorRead read, Func<Axis, string>? index = null) => Load(Local(read.Tensor), Address(read, index));

    /// <summary>The element at an address from a local.</summary>
    public static string At(string local, string address) => address == "0" ? local : $"Unsafe.Add(ref {local}, {address})";

    /// <summary>The vector at an address from a local.</summary>
    public static string Load(string local, string address) =>
        address == "0" ? $"Vector.LoadUnsafe(ref {local})" : $"Vector.LoadUnsafe(ref {local}, {Unsigned(address)})";

    /// <summary>An address as the unsigned offset that vector loads and stores take.</summary>
    public static string Unsigned(string address) =>
        address.All(char.IsDigit) ? address : address.Contains(' ') ? $"(nuint)({address})" : $"(nuint){address}";

    /// <summary>
    /// An expression on single numbers; elements are in locals. Parts that would be computed twice, at a cost, are written
    /// as locals first.
    /// </summary>
    public string ScalarExpression(Expression expression, Func<Expression, string> leaf) =>
        Write(expression, new ScalarDialect(Network.NumberType, OrLocal(leaf)));

    /// <summary>The same on vectors; numbers without an index are broadcast.</summary>
    public string VectorExpression(Expression expression, Func<Expression, string> leaf) =>
        Write(expression, new VectorDialect(Network.NumberType, OrLocal(leaf)));

    /// <summary>A number as a literal of the number type.</summary>
    public string Literal(double value) => ScalarExpression(new Constant(value), leaf => leaf.ToString());

    /// <summary>A fused multiply-add of single numbers.</summary>
    public string FusedMultiplyAdd(string left, string right, string addend) =>
        $"{Network.MathClass}.FusedMultiplyAdd({left}, {right}, {addend})";

    /// <summary>The lanes of a vector at an index that are within the axis; null where all are, whatever the register's width.</summary>
    public string? Mask(Axis axis, string? index = null) =>
        axis.Extent % RowPadding.VectorLength == 0 ? null : $"Lanes.Mask<{Number}>({index ?? axis.Symbol}, {axis.Extent})";

    /// <summary>
    /// Stores a vector. Where it may reach past the axis, a row of values gets zeros there, since its padding is zero, and
    /// anything else keeps what it holds there.
    /// </summary>
    public void StoreVector(TensorRead target, Axis axis, string vector, Func<Axis, string>? index = null)
    {
        var (local, address) = (Local(target.Tensor), Address(target, index));
        var mask = Mask(axis, index?.Invoke(axis));
        if (mask is null)
            Code.Line($"{vector}.StoreUnsafe({StoreAddress(local, address)});");
        else if (OwnsPadding(target, axis))
            Code.Line($"({vector} & {mask}).StoreUnsafe({StoreAddress(local, address)});");
        else
            Code.Line($"Lanes.StorePartial({vector}, ref {At(local, address)}, {mask});");
    }

    /// <summary>Writes <c>// equation</c>.</summary>
    public void Comment(Equation equation) => Code.Line("// " + EquationNotation.Write(equation));

    private string Write(Expression expression, SourceDialect dialect)
    {
        var shared = SharedParts.Of(expression, () => TensorNames.SharedPart(_sharedParts++));
        foreach (var (local, value) in shared.Definitions)
            Code.Line($"var {local.Name} = {dialect.Print(value)};");
        return dialect.Print(shared.Value);
    }

    private static Func<Expression, string> OrLocal(Func<Expression, string> leaf) =>
        part => part is Local local ? local.Name : leaf(part);

    private static string StoreAddress(string local, string address) =>
        address == "0" ? $"ref {local}" : $"ref {local}, {Unsigned(address)}";

    private static bool OwnsPadding(TensorRead target, Axis axis) =>
        target.Tensor.IsPerSample && target.At is [{ Shift: 0 } only] && only.Axis == axis && axis.Extent == target.Tensor.Length;

    private static string Factor(string text) => text.Contains(' ') ? $"({text})" : text;
}
