namespace NetDsl.Tests.Attributing;

/// <summary>A formula of logic and thresholds, of which truth tables say what is right.</summary>
internal abstract record Formula
{
    public static Formula Var(int i) => new Variable(i);

    public static Formula And(params Formula[] of) => new AtLeast(of.Length, of);

    public static Formula Or(params Formula[] of) => new AtLeast(1, of);

    public static Formula Some(int least, params Formula[] of) => new AtLeast(least, of);

    public static Formula operator !(Formula of) => new Negation(of);

    /// <summary>Whether it holds for an assignment, a bit for each variable.</summary>
    public abstract bool Holds(int assignment);

    /// <summary>The layers of ReLUs that it takes.</summary>
    public abstract int Depth { get; }

    /// <summary>Whether a variable stands in it.</summary>
    public abstract bool Mentions(int variable);

    internal sealed record Variable(int Index) : Formula
    {
        public override int Depth => 0;

        public override bool Mentions(int variable) => variable == Index;

        public override bool Holds(int assignment) => (assignment >> Index & 1) != 0;
    }

    internal sealed record Negation(Formula Of) : Formula
    {
        public override int Depth => Of.Depth;

        public override bool Mentions(int variable) => Of.Mentions(variable);

        public override bool Holds(int assignment) => !Of.Holds(assignment);
    }

    internal sealed record AtLeast(int Least, IReadOnlyList<Formula> Of) : Formula
    {
        public override int Depth => 1 + Of.Max(one => one.Depth);

        public override bool Mentions(int variable) => Of.Any(one => one.Mentions(variable));

        public override bool Holds(int assignment) => Of.Count(one => one.Holds(assignment)) >= Least;
    }
}
