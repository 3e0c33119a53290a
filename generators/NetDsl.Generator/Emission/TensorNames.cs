using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Emission;

/// <summary>
/// The names that tensors have in generated code: <c>hiddenZ</c> for the local of <c>Hidden.z</c>, <c>HiddenZ</c> for its
/// constants, <c>dHiddenZ</c> for that of its adjoint. No two are the same, whatever the user calls the layers.
/// </summary>
internal sealed class TensorNames
{
    private readonly MemberNames _members;
    private readonly LocalNames _localNames;
    private readonly Dictionary<string, string> _locals = [];
    private readonly Dictionary<string, string> _constants = [];

    /// <summary>Names tensors.</summary>
    /// <param name="tensors">The tensors, each of which has an adjoint.</param>
    /// <param name="copies">Those that no constant refers to.</param>
    /// <param name="loops">The names of loops, which no tensor takes.</param>
    /// <param name="members">The names of methods.</param>
    public TensorNames(IEnumerable<Tensor> tensors, IEnumerable<Tensor> copies, IEnumerable<string> loops, MemberNames members)
    {
        _members = members;
        _localNames = new LocalNames(loops);

        // A constant is called neither like the class in which it stands nor like what that inherits.
        var constants = new HashSet<string>(ReservedNames.OfObjects) { "TensorNumber" };
        foreach (var tensor in tensors)
        {
            var constant = Unique(Constant(tensor.Name), constants);
            var adjoint = Unique("d" + constant, constants);
            _constants.Add(tensor.Name, constant);
            _constants.Add(tensor.Adjoint.Name, adjoint);
            _locals.Add(tensor.Name, AddLocal(constant));
            _locals.Add(tensor.Adjoint.Name, _localNames.Add(adjoint));
        }

        foreach (var copy in copies)
            _locals.Add(copy.Name, AddLocal(Constant(copy.Name)));

        static string Constant(string name) => string.Concat(name.Split('.').Select(Identifier.Capitalise));

        string AddLocal(string name) => _localNames.Add(char.ToLowerInvariant(name[0]) + name.Substring(1));
    }

    /// <summary>The local that refers to the tensor's first element.</summary>
    public string Local(Tensor tensor) => Identifier.Escape(_locals[tensor.Name]);

    /// <summary>The name of the tensor in constants.</summary>
    public string Constant(Tensor tensor) => _constants[tensor.Name];

    /// <summary>The number of the tensor in the table, as generated code says it.</summary>
    public string Number(Tensor tensor) => "TensorNumber." + Constant(tensor);

    /// <summary>The name of the method that traces an element of the tensor, as equations of some use define it.</summary>
    public string TraceMethod(Tensor tensor, Usage usage = Usage.Always) => _members.Of(
        usage switch
        {
            Usage.Training => "TraceTraining",
            Usage.Update => "TraceUpdate",
            _ => "Trace",
        },
        Identifier.Capitalise(Constant(tensor)),
        tensor.Name);

    /// <summary>The name of the method that computes what follows from a tensor that may have been changed.</summary>
    public string AfterMethod(Tensor tensor) => _members.Of("ForwardAfter", Identifier.Capitalise(Constant(tensor)), tensor.Name);

    /// <summary>The same without a sign for C#, as the beginning of another name.</summary>
    public string Unescaped(Tensor tensor) => _locals[tensor.Name];

    /// <summary>The local that holds an element whose indices are numbers: <c>hiddenWeights_0_1</c>, <c>errorS_s</c>.</summary>
    public string Element(TensorRead read) => read.At.Count == 0
        ? _locals[read.Tensor.Name] + "_s"
        : _locals[read.Tensor.Name] + string.Concat(read.At.Select(at => "_" + at));

    private static string Unique(string name, HashSet<string> taken)
    {
        while (!taken.Add(name))
            name += "_";
        return name;
    }
}
