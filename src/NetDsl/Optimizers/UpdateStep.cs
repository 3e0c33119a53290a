namespace NetDsl;

/// <summary>A step of an optimizer.</summary>
/// <param name="Number">Its number t, counted from 1 as papers do.</param>
/// <param name="Rate">Its learning rate η.</param>
public readonly record struct UpdateStep(long Number, double Rate);
