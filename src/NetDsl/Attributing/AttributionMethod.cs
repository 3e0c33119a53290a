using NetDsl.Attributing;

namespace NetDsl;

/// <summary>
/// A way to say what a number of a network owes to each of its features. Each answers a question of its own, which stands beside the
/// answer: <see cref="Gradient"/>, <see cref="GradientTimesInput"/>, <see cref="IntegratedGradients"/>, <see cref="Conductance"/>,
/// <see cref="DeepLift"/>, <see cref="LayerwiseRelevance"/>, <see cref="Shapley"/>, <see cref="Occlusion"/>, <see cref="SmoothGrad"/>.
/// </summary>
/// <remarks>
/// None knows a layer: each is a rule for each operation of an equation, so that it covers layers of your own, weights that are shared,
/// and recurrences.
/// </remarks>
public abstract record AttributionMethod
{
    private protected AttributionMethod()
    {
    }

    /// <summary>The name of the method, in small letters: <c>integrated gradients</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The question that an answer answers.</summary>
    /// <param name="number">The number: <c>Digit[5]</c>.</param>
    /// <param name="features">The features: <c>Image</c>.</param>
    public abstract string Question(string number, string features);

    /// <summary>Answers it, where the answer is finite.</summary>
    /// <exception cref="NotFiniteNumberException">It is not.</exception>
    internal Attribution Answer(FeatureFunction function) => FiniteNumbers.Require(Attribute(function));

    /// <summary>Computes the answer.</summary>
    internal abstract Attribution Attribute(FeatureFunction function);

    /// <summary>The method's name.</summary>
    public sealed override string ToString() => Name;
}
