namespace NetDsl.Lab;

/// <summary>The reason that is given for a trick: it moves a mediator, and works by that.</summary>
/// <param name="Trick">The name of the trick.</param>
/// <param name="Mediator">What it is said to work through.</param>
/// <param name="Direction">Which way the mediator is said to go.</param>
/// <param name="Clamp">What holds the mediator; null where only its movement is asked for.</param>
internal sealed record Prediction(string Trick, Mediator Mediator, Direction Direction, Clamp? Clamp);
