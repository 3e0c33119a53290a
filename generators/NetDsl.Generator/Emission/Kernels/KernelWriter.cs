using System.Globalization;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Emission.Kernels;

/// <summary>What the writers of all kinds of loops share: the text, addresses of elements, expressions, stores.</summary>
/// <param name="network">The network.</param>
/// <param name="code">Where to.</param>
/// <param name="isOfOne">Whether the kernel computes one equation alone, which stands above its method already.</param>
internal sealed class KernelWriter(NetworkContext network, CodeWriter code, bool isOfOne)
{
    private readonly AccessNames _names = new(network.Names);
    private int _sharedParts;

    public NetworkContext Network { get; } = network;

    public CodeWriter Code { get; } = code;

    public ArenaPlan Plan => Network.Plan;

    /// <summary>The C# keyword of the number type.</summary>
    public string Number => Network.Number;

    public string VectorType => $"Vector<{Number}>";

    /// <summary>The local that refers to a tensor's first element.</summary>
    public string Local(Tensor tensor) => Network.Names.Local(tensor);

    /// <summary>The local that holds an element, or a vector from it on.</summary>
    public string Element(Access access) => _names.Of(access);

    /// <summary>
    /// The locals that go along an index through the two factors of a sum; of a tensor that is multiplied by itself, two of them.
    /// </summary>
    public (string Left, string Right) Along(Axis over, Tensor left, Tensor right)
    {
        var (one, other) = ($"{Local(left)}_{over.Symbol}", $"{Local(right)}_{over.Symbol}");
        return (one, one == other ? $"{other}_2" : other);
    }

    /// <summary>Where an element lies from the tensor's first one: <c>s * 128 + n</c>.</summary>
    /// <param name="access">The element.</param>
    /// <param name="index">The text of each index; a number is multiplied out.</param>
    public static string Address(Access access, Func<Axis, string>? index = null)
    {
        var terms = new List<string>();
        var constant = access.Start;
        foreach (var step in access.Steps)
        {
            var text = index?.Invoke(step.Axis) ?? step.Axis.Symbol;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                constant += number * step.Length;
            else
                terms.Add(step.Length == 1 ? text : $"{Factor(text)} * {step.Length}");
        }

        if (terms.Count == 0)
            return constant.ToString(CultureInfo.InvariantCulture);
        var sum = string.Join(" + ", terms);
        return constant == 0 ? sum : constant < 0 ? $"{sum} - {-constant}" : $"{sum} + {constant}";
    }

    /// <summary>The element itself, to read or to set.</summary>
    public string Scalar(Access access, Func<Axis, string>? index = null) => At(Local(access.Tensor), Address(access, index));

    /// <summary>A vector of elements from the given one on, which lie side by side.</summary>
    public string LoadVector(Access access, Func<Axis, string>? index = null) => Load(Local(access.Tensor), Address(access, index));

    /// <summary>A vector of elements from the given one on, neighbours along an index.</summary>
    public string LoadVector(Access access, Axis vector, Func<Axis, string>? index = null) => access.IsContiguous(vector)
        ? LoadVector(access, index)
        : $"Lanes.LoadStrided(ref {Scalar(access, index)}, {access.Step(vector)})";

    /// <summary>What vectors along an index read of an element: a vector, or the same number in all lanes.</summary>
    public string Lanes(Access access, Axis vector, Func<Axis, string>? index = null) =>
        access.DependsOn(vector) ? LoadVector(access, vector, index) : $"new {VectorType}({Scalar(access, index)})";

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
        Write(expression, new ScalarDialect(Network.NumberType, part => part is Position position ? Scalar(position) : OrLocal(part, leaf)));

    /// <summary>The same on vectors along an index; numbers without one are broadcast.</summary>
    public string VectorExpression(Expression expression, Axis vector, Func<Expression, string> leaf, Func<Axis, string>? index = null) =>
        Write(expression, new VectorDialect(Network.NumberType, part => part switch
        {
            Position position => Lanes(position, vector, index),
            Variable variable => $"new {VectorType}({variable.Name})",
            _ => OrLocal(part, leaf),
        }));

    /// <summary>
    /// Computes once, in a local each, the largest parts of an expression that do not depend on some indices: the weights
    /// (u + 0.5)/2 of an interpolation, for all vectors.
    /// </summary>
    /// <returns>The expression with the locals, which hold vectors, in their place.</returns>
    public Expression Hoist(Expression expression, IReadOnlyList<Axis> axes) => expression.Replace(part =>
    {
        if (part is Reduction)
            return part;
        if (part is not (Binary or Call or Negation or Selection) || !axes.All(axis => IsInvariant(part, axis)) || IsConstant(part))
            return null;
        var local = new Local(TensorNames.SharedPart(_sharedParts++));
        var value = ScalarExpression(part, leaf => Scalar((Access)leaf));
        Code.Line($"var {local.Name} = new {VectorType}({value});");
        return local;
    });

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
    public void StoreVector(Access target, Axis axis, string vector, Func<Axis, string>? index = null)
    {
        var (local, address) = (Local(target.Tensor), Address(target, index));
        if (!target.IsContiguous(axis))
        {
            Code.Line($"Lanes.StoreStrided({vector}, ref {At(local, address)}, {target.Step(axis)}, {Left(axis, index)});");
            return;
        }

        var mask = Mask(axis, index?.Invoke(axis));
        if (mask is null)
            Code.Line($"{vector}.StoreUnsafe({StoreAddress(local, address)});");
        else if (OwnsPadding(target, axis))
            Code.Line($"({vector} & {mask}).StoreUnsafe({StoreAddress(local, address)});");
        else
            Code.Line($"Lanes.StorePartial({vector}, ref {At(local, address)}, {mask});");
    }

    /// <summary>Stores a vector of elements that are computed in the order in which they lie.</summary>
    public void StoreAhead(Access target, string vector)
    {
        var place = Address(target with { Steps = target.Steps.Where(step => step.Axis != Axis.Sample).ToEquatableArray() });
        Code.Line($"Lanes.StoreAhead({vector}, ref {Scalar(target)}, {target.Tensor.Length} - ({place}));");
    }

    /// <summary>Writes <c>// equation</c> above loops that share their method with others.</summary>
    public void Heading(Equation equation)
    {
        if (isOfOne)
            Code.Blank();
        else
            Code.Line("// " + EquationNotation.Write(equation));
    }

    private string Write(Expression expression, SourceDialect dialect)
    {
        var shared = SharedParts.Of(expression, () => TensorNames.SharedPart(_sharedParts++));
        foreach (var (local, value) in shared.Definitions)
            Code.Line($"var {local.Name} = {dialect.Print(value)};");
        return dialect.Print(shared.Value);
    }

    private string Scalar(Position position) => $"({Number})({CSharp(position.At)})";

    private string Lanes(Position position, Axis vector, Func<Axis, string>? index)
    {
        var first = $"new {VectorType}({CSharp(position.At, index)})";
        return position.At.Factor(vector) switch
        {
            0 => first,
            1 => $"({VectorType}.Indices + {first})",
            var factor => $"({VectorType}.Indices * new {VectorType}({factor}) + {first})",
        };
    }

    /// <summary>The elements that are left along an index.</summary>
    private static string Left(Axis axis, Func<Axis, string>? index)
    {
        var at = index?.Invoke(axis) ?? axis.Symbol;
        return $"{axis.Extent} - {(at.Contains(' ') ? $"({at})" : at)}";
    }

    /// <summary>An affine form of indices as C#.</summary>
    public static string CSharp(Subscript subscript, Func<Axis, string>? index = null) =>
        subscript.Write(" * ", axis => Factor(index?.Invoke(axis) ?? axis.Symbol)).Replace("+", " + ").Replace("  ", " ");

    private static bool IsInvariant(Expression part, Axis axis) =>
        part.All<Reduction>(_ => true).Count == 0
        && part.All<Local>(_ => true).Count == 0
        && part.All<Access>(_ => true).All(access => !access.DependsOn(axis))
        && part.All<Position>(_ => true).All(position => !position.At.DependsOn(axis));

    private static bool IsConstant(Expression part) =>
        part.All<Access>(_ => true).Count == 0 && part.All<Position>(_ => true).Count == 0 && part.All<Variable>(_ => true).Count == 0;

    private static string OrLocal(Expression part, Func<Expression, string> leaf) =>
        part switch
        {
            Local local => local.Name,
            Variable variable => variable.Name,
            _ => leaf(part),
        };

    private static string StoreAddress(string local, string address) =>
        address == "0" ? $"ref {local}" : $"ref {local}, {Unsigned(address)}";

    /// <summary>Whether what lies behind the index, up to a whole vector, is the padding of a row of values.</summary>
    public static bool OwnsPadding(Access target, Axis axis) =>
        target.Tensor.IsPerSample && target.Start == 0
        && target.Steps.All(step => step.Axis == axis || step.Axis == Axis.Sample)
        && axis.Extent == target.Tensor.Length
        && axis.Extent >= RowPadding.ShortestVectorised;

    private static string Factor(string text) => text.Contains(' ') ? $"({text})" : text;
}
