namespace NetDsl.Lab;

/// <summary>A class marked with <see cref="FactorialAttribute"/>. Written by the generator.</summary>
public interface IFactorial
{
    /// <summary>The tricks and the networks of all combinations of them.</summary>
    static abstract FactorialDesign Design { get; }
}
