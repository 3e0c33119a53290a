namespace NetDsl.Lab;

/// <summary>A control: where nothing can work, nothing should be found to.</summary>
/// <param name="Name">What was compared.</param>
/// <param name="Verdict">What was found, by the rules for tricks.</param>
/// <param name="Evidence">The differences; null where no pair is complete.</param>
public sealed record ControlResult(string Name, Verdict Verdict, Evidence? Evidence)
{
    /// <summary>Whether it came out as it must: found neither to work nor to harm, of all pairs.</summary>
    public bool Passes => Verdict is Verdict.NotShown or Verdict.NoMaterialEffect;
}
