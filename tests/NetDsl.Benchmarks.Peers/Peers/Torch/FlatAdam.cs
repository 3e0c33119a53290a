using TorchSharp.Modules;

namespace NetDsl.Benchmarks.Peers.Torch;

/// <summary>
/// Adam by a handful of torch's functions over all weights at once: weights and gradients of all layers are views of one vector.
/// TorchSharp's own optimizer calls them for each tensor, which takes longer.
/// </summary>
internal sealed class FlatAdam
{
    private const double Beta1 = 0.9, Beta2 = 0.999, Epsilon = 1e-8;

    private readonly double _learningRate;
    private readonly Tensor _weights, _gradients, _first, _second;
    private int _steps;

    /// <summary>Moves the parameters into one vector.</summary>
    public FlatAdam(IReadOnlyList<Parameter> parameters, double learningRate)
    {
        using var still = no_grad();
        _learningRate = learningRate;
        _weights = cat([.. parameters.Select(parameter => parameter.flatten())]);
        (_gradients, _first, _second) = (zeros_like(_weights), zeros_like(_weights), zeros_like(_weights));
        var offset = 0L;
        foreach (var parameter in parameters)
        {
            var length = parameter.numel();
            parameter.set_(_weights.narrow(0, offset, length).view(parameter.shape));
            parameter.grad = _gradients.narrow(0, offset, length).view(parameter.shape);
            offset += length;
        }
    }

    /// <summary>Sets the gradients to zero.</summary>
    public void Clear() => _gradients.zero_();

    /// <summary>Moves the weights.</summary>
    public void Step()
    {
        using var scope = NewDisposeScope();
        using var still = no_grad();
        _steps++;
        _first.lerp_(_gradients, 1 - Beta1);
        _second.mul_(Beta2).addcmul_(_gradients, _gradients, 1 - Beta2);
        var root = _second.sqrt().div_(Math.Sqrt(1 - Math.Pow(Beta2, _steps))).add_(Epsilon);
        _weights.addcdiv_(_first, root, -_learningRate / (1 - Math.Pow(Beta1, _steps)));
    }
}
