namespace NetDsl.Generator.Streaming;

/// <summary>Why a network cannot stream, or not for ever.</summary>
/// <param name="Layer">The layer because of which.</param>
/// <param name="Reason">What it does: "it reads 1 step that comes later".</param>
internal sealed record StreamObstacle(string Layer, string Reason);
