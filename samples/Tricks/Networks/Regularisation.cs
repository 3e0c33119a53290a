using NetDsl.Lab;

namespace NetDsl.Samples.Tricks.Networks;

/// <summary>Three tricks against learning by heart, and all their combinations. Augmentation is added as a trick of the data.</summary>
[Factorial(typeof(DigitReader), typeof(WithDropout), typeof(WithNorm), typeof(WithSmoothLabels))]
internal sealed partial class Regularisation;
