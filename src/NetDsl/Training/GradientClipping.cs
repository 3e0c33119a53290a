using System.Numerics;

namespace NetDsl;

/// <summary>Bounds the gradients of a step, so that one steep place does not throw the parameters far away.</summary>
/// <remarks>Pascanu and others, "On the difficulty of training recurrent neural networks", 2013.</remarks>
public abstract record GradientClipping
{
    private protected GradientClipping()
    {
    }

    /// <summary>What it does, in a few words that are the same on every machine.</summary>
    internal abstract string Name { get; }

    /// <summary>
    /// Scales all gradients by one factor, so that their Euclidean norm is at most a limit: their direction stays.
    /// </summary>
    /// <param name="limit">The greatest norm, above 0.</param>
    public static GradientClipping ByNorm(double limit) => new NormClipping(limit);

    /// <summary>Clamps each gradient to [−limit, limit].</summary>
    /// <param name="limit">The greatest magnitude, above 0.</param>
    public static GradientClipping ByValue(double limit) => new ValueClipping(limit);

    /// <summary>Clips gradients in place; NaN stays NaN. Allocates nothing.</summary>
    /// <typeparam name="T">The number type: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="gradients">The gradients; replaced.</param>
    public abstract void Apply<T>(Span<T> gradients)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}
