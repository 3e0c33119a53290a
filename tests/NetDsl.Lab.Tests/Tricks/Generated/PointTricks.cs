namespace NetDsl.Lab.Tests;

/// <summary>All combinations of three tricks.</summary>
[Factorial(typeof(PlainPoints), typeof(ThinPoints), typeof(NormedPoints), typeof(SmoothPoints))]
internal sealed partial class PointTricks;
