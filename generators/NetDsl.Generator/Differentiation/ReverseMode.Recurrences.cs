using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Differentiation;

/// <summary>
/// A loop over time, backward: the last step first. What a step reads of an earlier one, <c>h[t]</c> where it defines
/// <c>h[t+1]</c>, receives its share while later steps are computed, so that it is complete when its own step is reached.
/// What is outside of the loop, the weights above all, receives all of its shares after it, in one sum over time.
/// </summary>
internal sealed partial class ReverseMode
{
    /// <summary>In a loop: the subscript, for each tensor that it defines, of the step at which an element is defined.</summary>
    private readonly Dictionary<string, TensorRead> _definedInLoop = [];

    private void VisitRecurrence(Recurrence recurrence, IReadOnlyList<Equation> reversed)
    {
        foreach (var equation in reversed)
            _definedInLoop[equation.Target.Tensor.Name] = equation.Target;
        foreach (var target in _definedInLoop.Values)
            Open(target, reversed);

        var backward = Backward(reversed[0].Target.Tensor);
        backward.BeginLoop(recurrence.Reversed);
        foreach (var equation in reversed)
            Visit(equation);
        backward.EndLoop();
        _definedInLoop.Clear();
    }

    /// <summary>Before the loop: what a tensor receives from outside of it; zeros where steps are going to add to each other.</summary>
    private void Open(TensorRead target, IEnumerable<Equation> loop)
    {
        var isCarried = loop.SelectMany(equation => equation.Value.Reads())
            .Any(read => read.Tensor.Name == target.Tensor.Name && !read.Tensor.IsDetached && IsCarried(read));
        var outside = Contributions(target.Tensor);
        if (outside.Count > 0 ? !outside[0].Read.IsBijective() : isCarried)
            Backward(target.Tensor).DefineZero(target.Tensor.Adjoint);
        if (outside.Count > 0)
            Materialise(target);
    }

    /// <summary>Whether an element was defined at another step than that which reads it.</summary>
    private bool IsCarried(TensorRead read) =>
        _definedInLoop.TryGetValue(read.Tensor.Name, out var defined) && !read.At[0].Equals(defined.At[0]);

    private void Carry(Contribution contribution) =>
        Backward(contribution.Read.Tensor).Accumulate(contribution.Read, _stored.Rewrite(contribution.Sum));
}
