namespace NetDsl.Oracle;

/// <summary>A layer with one choice of options.</summary>
/// <param name="Name">The name of the case: of its file, and of its networks in the test.</param>
/// <param name="Oracle">The functions of TorchSharp that say what is right.</param>
/// <param name="Compute">Declares the layer and computes its output: one row a sample, channels last.</param>
internal sealed record Case(string Name, string Oracle, Func<Experiment, Tensor> Compute);
