using NetDsl.Generator.Equations;
using NetDsl.Generator.Streaming;

namespace NetDsl.Generator.Checking;

/// <summary>Goes through equations in the order in which they are computed, and knows of each element what it holds.</summary>
internal sealed class EquationVerifier
{
    private readonly Dictionary<string, ElementStates> _states = [];
    private readonly HashSet<string> _given;
    private readonly List<Violation> _violations = [];

    // Steps of a stream compute some tensors anew each time, and read rows of later ones where a mask hides them.
    private readonly bool _isStream;

    private EquationVerifier(IReadOnlyList<Equation> equations, IEnumerable<Tensor> given, bool isStream)
    {
        _isStream = isStream;
        _given = [.. given.Select(tensor => tensor.Name)];
        _violations.AddRange(equations.SelectMany(EquationForm.Verify));

        // The places of elements mean nothing where subscripts leave their axes.
        if (_violations.Count > 0)
            return;
        foreach (var target in equations.Select(equation => equation.Target).OrderBy(target => !target.IsBijective()))
            Stale(target);
    }

    /// <summary>What does not hold of equations.</summary>
    /// <param name="equations">The equations, in order.</param>
    /// <param name="given">The tensors that hold something before the first of them.</param>
    public static IReadOnlyList<Violation> Verify(IReadOnlyList<Equation> equations, IEnumerable<Tensor> given)
    {
        var verifier = new EquationVerifier(equations, given, isStream: false);
        for (var first = 0; first < equations.Count && verifier._violations.Count == 0;)
            first += verifier.Compute(equations, first);
        return verifier._violations;
    }

    /// <summary>What does not hold of a stream, from its first step to that which completes the sequence.</summary>
    public static IReadOnlyList<Violation> Verify(StreamPlan stream, IEnumerable<Tensor> given)
    {
        var verifier = new EquationVerifier([.. stream.Start, .. stream.Steps.Select(step => step.Equation)], given, isStream: true);
        for (var first = 0; first < stream.Start.Count && verifier._violations.Count == 0;)
            first += verifier.Compute(stream.Start, first);
        for (var t = 0; t < stream.Length && verifier._violations.Count == 0; t++)
        {
            foreach (var step in stream.Steps.Where(step => step.Delay <= t))
                verifier.Compute(step.Equation, t - step.Delay);
        }

        return verifier._violations;
    }

    /// <summary>Computes an equation, or all of a loop over time, and returns how many they were.</summary>
    private int Compute(IReadOnlyList<Equation> equations, int first)
    {
        if (equations[first].Recurrence is not { } loop)
        {
            Compute(equations[first], step: 0);
            return 1;
        }

        var together = equations.Skip(first).TakeWhile(equation => equation.Recurrence == loop).ToList();
        for (var i = 0; i < loop.Time.Extent; i++)
        {
            foreach (var equation in together)
                Compute(equation, loop.IsDescending ? loop.Time.Extent - 1 - i : i);
        }

        return together.Count;
    }

    /// <summary>Computes an equation at a step of the loop in which it stands, if it stands in one.</summary>
    private void Compute(Equation equation, int step)
    {
        foreach (var read in equation.Value.Reads())
            CheckRead(equation, At(read));

        var target = At(equation.Target);
        var states = _states[target.Tensor.Name];
        var isFilled = !equation.Accumulates && equation.Value.Reads().Count == 0;
        var next = isFilled ? ElementState.Filled : ElementState.Stored;
        if (states.All is { } all && (equation.Accumulates || target.IsBijective()))
        {
            if (CheckStore(equation, target, all, place: 0))
                states.Set(next);
            return;
        }

        if (Reach.IsTooLarge(target))
        {
            // Its elements are not gone through, but whether its own turns meet is seen in its subscripts.
            if (!equation.Accumulates && !target.IsInjective())
                Add(VerificationRule.StoresDoNotMeet, equation, $"an element of {target.Tensor.Name} is overwritten");
            return;
        }

        foreach (var place in Reach.Of(target))
        {
            if (!CheckStore(equation, target, states[place], place))
                return;
            states[place] = next;
        }

        TensorRead At(TensorRead read) => equation.Recurrence is { Time: var time } ? read.At(time, step) : read;
    }

    /// <summary>Whether an element may be stored to, or added to, that holds what it holds.</summary>
    private bool CheckStore(Equation equation, TensorRead target, ElementState state, int place)
    {
        if (equation.Accumulates ? state == ElementState.Stale && !_given.Contains(target.Tensor.Name) : state == ElementState.Stored && !_isStream)
        {
            Add(
                equation.Accumulates ? VerificationRule.SumsAreBegun : VerificationRule.StoresDoNotMeet,
                equation,
                $"element {place} of {target.Tensor.Name} {(equation.Accumulates ? "holds nothing yet" : "is overwritten")}");
            return false;
        }

        return true;
    }

    private void CheckRead(Equation equation, TensorRead read)
    {
        if (_given.Contains(read.Tensor.Name))
            return;
        if (!_states.TryGetValue(read.Tensor.Name, out var states))
        {
            Add(VerificationRule.ReadsAreDefined, equation, $"nothing defines {read.Tensor.Name}");
            return;
        }

        if (states.All is { } all)
        {
            if (all == ElementState.Stale)
                AddLater(Flattening.PlaceOf(read).Shift);
            return;
        }

        if (Reach.IsTooLarge(read))
            return;
        var places = Reach.Of(read);
        var stale = Array.FindAll(places, place => states[place] == ElementState.Stale);
        if (stale.Length > 0 && !(_isStream && stale.Length < places.Length))
            AddLater(stale[0]);

        void AddLater(int place) => Add(VerificationRule.ReadsAreDefined, equation, $"element {place} of {read.Tensor.Name} is defined later");
    }

    /// <summary>Remembers that elements hold what an earlier batch left until an equation defines them.</summary>
    private void Stale(TensorRead target)
    {
        if (!_states.TryGetValue(target.Tensor.Name, out var states))
            _states.Add(target.Tensor.Name, states = new ElementStates(target.Tensor.Length));
        if (target.IsBijective())
            states.Set(ElementState.Stale);
        if (states.All == ElementState.Stale || Reach.IsTooLarge(target))
            return;
        foreach (var place in Reach.Of(target))
            states[place] = ElementState.Stale;
    }

    private void Add(VerificationRule rule, Equation equation, string text) =>
        _violations.Add(EquationForm.At(equation, rule, text));
}
