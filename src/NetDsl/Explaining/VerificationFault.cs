namespace NetDsl;

/// <summary>What is wrong with a tensor.</summary>
/// <param name="Tensor">The tensor: <c>∂L/∂Hidden.Weights</c>.</param>
/// <param name="Layer">The layer to which it belongs.</param>
/// <param name="Message">What was found and what was expected.</param>
public sealed record VerificationFault(string Tensor, string Layer, string Message)
{
    /// <summary>The tensor, its layer, and what is wrong.</summary>
    public override string ToString() => Layer.Length == 0 ? $"{Tensor}: {Message}" : $"{Tensor} ({Layer}): {Message}";
}
