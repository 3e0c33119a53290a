namespace NetDsl.Tests.Initializers;

/// <summary>Descriptions of networks that have nothing but parameters.</summary>
internal static class Networks
{
    /// <summary>A network of the given parameters.</summary>
    public static NetworkDescription Of(params ParameterDescription[] parameters) =>
        HandWritten.Describe("Net", Precision.Single, [], parameters, samples: 1, targets: 1, predictions: 1);

    /// <summary>A weight matrix of inputs × outputs in row-major layout.</summary>
    public static ParameterDescription Weights(int inputs, int outputs, Initialization initialization, int offset = 0) =>
        new("Layer.Weights", [inputs, outputs], [outputs, 1], offset, initialization, inputs, outputs);

    /// <summary>The parameters, drawn.</summary>
    public static T[] Draw<T>(this NetworkDescription network, int seed)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        var parameters = new T[network.ParameterCount];
        WeightInitializer.Initialize<T>(network, seed, parameters);
        return parameters;
    }
}
