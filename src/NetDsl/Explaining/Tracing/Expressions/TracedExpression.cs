namespace NetDsl.Tracing;

/// <summary>How a traced number was computed: one operation and its operands, which are traced numbers in turn.</summary>
public abstract record TracedExpression
{
    /// <summary>The numbers of which this one was computed, in the order in which they were used.</summary>
    public abstract IEnumerable<Traced> Operands { get; }

    /// <summary>Computes an expression of constants alone again, in the number type of what it meets.</summary>
    internal abstract Traced In(Precision precision);
}
