using TorchSharp.Modules;

namespace NetDsl.Benchmarks.Peers.Torch;

/// <summary>A weight tensor that both have.</summary>
/// <param name="Name">What NetDsl calls it: <c>Hidden.Weights</c>.</param>
/// <param name="Parameter">The parameter of torch that it is, or is a part of.</param>
/// <param name="View">A view of the parameter, or of its gradient, with the axes in NetDsl's order.</param>
internal sealed record TorchLink(string Name, Parameter Parameter, Func<Tensor, Tensor> View);
