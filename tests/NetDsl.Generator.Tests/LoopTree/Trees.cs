using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.LoopTree;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Tests.LoopTree;

/// <summary>Small trees, to try the passes on.</summary>
internal static class Trees
{
    /// <summary>Values of a sample, so many.</summary>
    public static Tensor Values(string name, int length) => new(name, name, Generator.Equations.TensorSpace.Values, [length]);

    /// <summary>An element of a tensor.</summary>
    public static Access At(Tensor tensor, int start, params (Axis Axis, int Length)[] steps) =>
        new(tensor, start, [.. steps.Select(step => new Generator.Scheduling.Step(step.Axis, step.Length))]);

    /// <summary>A vector of one element, the negation of a vector of another one, or its exponential.</summary>
    public static EquatableArray<Node> Copy(Access from, Access to, Axis along, bool isExpensive = false) =>
    [
        new Let(new ElementLocal(from), new Load(from, along), Width.Vector),
        new Let(new ElementLocal(to), isExpensive ? new Call(ElementaryFunction.Exp, [new ElementLocal(from)]) : new Negation(new ElementLocal(from)), Width.Vector),
        new StoreVector(to, along, new ElementLocal(to)),
    ];

    /// <summary>A loop by vectors.</summary>
    public static Loop ByVectors(Axis along, EquatableArray<Node> body) => new(along, body) { Stride = new Stride(1, Width.Vector) };
}
