namespace NetDsl.Lab;

/// <summary>
/// The weights that the plain network of a seed starts from. A variation starts from the same ones wherever it has them: a tensor of
/// the same name and shape that is drawn in the same way. A trick that draws its weights otherwise keeps its own, since that is part of
/// the trick.
/// </summary>
internal sealed class InitialWeights
{
    private readonly Dictionary<string, (ParameterDescription Parameter, float[] Values)> _tensors;

    private InitialWeights(Dictionary<string, (ParameterDescription, float[])> tensors) => _tensors = tensors;

    /// <summary>The weights of a network that was just made.</summary>
    public static InitialWeights Of<TNetwork>(TNetwork network)
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float>
    {
        var tensors = new Dictionary<string, (ParameterDescription, float[])>(StringComparer.Ordinal);
        foreach (var parameter in TNetwork.Description.Parameters)
        {
            var values = new float[parameter.Length];
            new RowMajorOrder(parameter).Gather(network.Parameters.Slice(parameter.Offset, parameter.Length), 0, values.AsSpan());
            tensors.Add(parameter.Name, (parameter, values));
        }

        return new(tensors);
    }

    /// <summary>Gives a network the weights that it shares.</summary>
    public void CopyTo<TNetwork>(TNetwork network)
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float>
    {
        foreach (var parameter in TNetwork.Description.Parameters.Where(IsShared))
            new RowMajorOrder(parameter).Scatter<float>(_tensors[parameter.Name].Values, 0, network.Parameters.Slice(parameter.Offset, parameter.Length));
    }

    private bool IsShared(ParameterDescription parameter) =>
        _tensors.TryGetValue(parameter.Name, out var tensor) && IsSame(tensor.Parameter, parameter);

    /// <summary>Whether two tensors are drawn alike, wherever they lie in memory.</summary>
    public static bool IsSame(ParameterDescription one, ParameterDescription other) =>
        one.Name == other.Name
        && one.Shape.Equals(other.Shape)
        && one.Initialization == other.Initialization
        && one.Mean.Equals(other.Mean)
        && (one.FanIn, one.FanOut) == (other.FanIn, other.FanOut);
}
