namespace NetDsl.Tests.Explaining.Networks;

/// <summary>One step of gradient descent on a network of the tests, written by hand.</summary>
internal sealed class GradientDescentUpdate : ITraceableUpdate
{
    private const float Rate = 0.1f;

    private readonly TwoLayerNetwork _before;

    public GradientDescentUpdate(TwoLayerNetwork before, float[] sample, float[] target)
    {
        _before = before;
        var parameters = before.Description.Parameters
            .SelectMany(parameter => before.Memory(parameter.Name).Zip(before.Memory($"∂L/∂{parameter.Name}")))
            .Select(pair => pair.First - Rate * pair.Second)
            .ToArray();
        After = new TwoLayerNetwork(before.Inputs, before.Hidden, before.Outputs, parameters, sample, target);
    }

    public TwoLayerNetwork After { get; }

    public string Rule => "gradient descent, η = 0.1";

    public string Equation => "w′ = w − η·∂L/∂w";

    public double Loss => After.Memory("Error")[0];

    public double Read(Quantity parameter) => After.Read(parameter);

    public Traced Replay(Quantity parameter, Traced weight, Traced gradient) => weight - Rate * gradient;
}
