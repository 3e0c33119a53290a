using System.Numerics;

namespace NetDsl;

/// <summary>What an optimizer remembers of a vector of parameters, whatever their number type.</summary>
internal abstract class OptimizerState
{
    private protected OptimizerState(int length, Type number) => (Length, Number) = (length, number);

    /// <summary>The number of parameters.</summary>
    public int Length { get; }

    private Type Number { get; }

    /// <summary>The state, if it is of this number type.</summary>
    /// <exception cref="ArgumentException">It is of another one.</exception>
    public OptimizerState<T> For<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        this as OptimizerState<T> ?? throw new ArgumentException(
            $"The optimizer has taken steps on {Number} parameters and was now given {typeof(T)}. {Advice}");

    /// <summary>The state, if it is of this number type and length.</summary>
    /// <exception cref="ArgumentException">It is of another one.</exception>
    public OptimizerState<T> For<T>(int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        length == Length ? For<T>() : throw new ArgumentException(
            $"The optimizer has taken steps on {Length} parameters and was now given {length}. {Advice}");

    /// <summary>Whether it is of this number type and length.</summary>
    public bool Fits<T>(int length) => length == Length && typeof(T) == Number;

    private const string Advice = "Use one optimizer for each network, or Reset this one.";
}
