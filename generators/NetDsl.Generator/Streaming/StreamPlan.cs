using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Streaming;

/// <summary>
/// A network that takes one step at a time: its forward equations as one loop over the steps, each equation with its index of
/// time bound, so that a step computes the very numbers that the whole sequence would have in its rows.
/// </summary>
/// <param name="Length">T, the number of steps of the whole sequence.</param>
/// <param name="Inputs">The inputs of which each step brings a row.</param>
/// <param name="Given">The inputs that are given once, before the first step.</param>
/// <param name="Outputs">The predictions.</param>
/// <param name="Start">What depends on no step and is computed before the first one, in order.</param>
/// <param name="Steps">What is computed at each step, in order.</param>
/// <param name="Carried">The tensors whose rows after the last step become those before the first one, when a stream goes on.</param>
/// <param name="End">Why a stream ends after T steps; null where it may go on for ever.</param>
internal sealed record StreamPlan(
    int Length,
    EquatableArray<Tensor> Inputs,
    EquatableArray<Tensor> Given,
    EquatableArray<StreamedTensor> Outputs,
    EquatableArray<Equation> Start,
    EquatableArray<StepEquation> Steps,
    EquatableArray<StreamedTensor> Carried,
    StreamObstacle? End);
