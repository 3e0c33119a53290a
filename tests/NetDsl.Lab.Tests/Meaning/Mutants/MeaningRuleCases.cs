using System;
using System.Collections.Generic;

namespace NetDsl.Lab.Tests;

/// <summary>Evidence, and the verdict that follows from it.</summary>
/// <param name="Name">What is special in it.</param>
/// <param name="Expected">The verdict.</param>
internal sealed record MeaningRuleCases(string Name, MeaningVerdict Expected)
{
    private static readonly Effect Up = new(0.2, new(0.1, 0.3), 50);
    private static readonly Effect Flat = new(0, new(-0.1, 0.1), 50);

    private double Adjusted { get; init; } = 0.001;

    private Nulls Nulls { get; init; } = new(0.01, 0.3, 0.5, 0.5, 0.99);

    private Interventions Interventions { get; init; } = Of(Up, Up);

    private MeaningOptions Options { get; init; } = new();

    private Interval F1 { get; init; } = new(0.3, 0.4);

    public static IReadOnlyList<MeaningRuleCases> All { get; } =
    [
        new("all is above, and interventions agree", MeaningVerdict.Shown),
        new("networks of the controls are as good", MeaningVerdict.NotShown) { Nulls = new(0.01, 0.3, 0.9, 0.5, 0.99) },
        new("networks of permuted labels are as good", MeaningVerdict.NotShown) { Nulls = new(0.01, 0.3, 0.5, 0.9, 0.99) },
        new("no controls were given", MeaningVerdict.Shown) { Nulls = new(0.01, 0.3, double.NaN, double.NaN, 0.99) },
        new("as few controls as may be", MeaningVerdict.Shown) { Options = new() { Searches = 100, Permutations = 1 } },
        new("too few searches", MeaningVerdict.NotShown) { Options = new() { Searches = 99 } },
        new("too few searches for the level", MeaningVerdict.NotShown) { Options = new() { Level = 0.02, Searches = 249 } },
        new("too few untrained networks", MeaningVerdict.NotShown) { Options = new() { Untrained = 4 } },
        new("too few searches refute nothing", MeaningVerdict.NotShown) { Adjusted = 0.4, Options = new() { Searches = 20 } },
        new("an intervention refutes with few controls", MeaningVerdict.Refuted) { Interventions = Of(Negative(Up), Negative(Up)), Options = new() { Untrained = 0 } },
        new("no intervention was made", MeaningVerdict.NotShown) { Interventions = new([], null, null) },
        new("interventions do not decide", MeaningVerdict.NotShown) { Interventions = Of(Flat, Flat) },
        new("it costs as much elsewhere", MeaningVerdict.NotShown) { Interventions = Of(Up, Flat) },
        new("zero and the mean alone agree", MeaningVerdict.NotShown) { Interventions = With(Up, Up, Flat) },
        new("zero contradicts alone", MeaningVerdict.NotShown) { Interventions = With(Negative(Up), Flat, Flat) },
        new("the mean contradicts alone", MeaningVerdict.NotShown) { Interventions = With(Flat, Negative(Up), Flat) },
        new("zero contradicts, resampling agrees", MeaningVerdict.NotShown) { Interventions = With(Negative(Up), Flat, Up) },
        new("the mean contradicts, an exchange agrees", MeaningVerdict.NotShown) { Interventions = With(Flat, Negative(Up), Flat) with { Interchange = new(Up, Up) } },
        new("zero contradicts, edits agree", MeaningVerdict.NotShown) { Interventions = With(Negative(Up), Flat, Flat) with { Editing = new(Up, 30) } },
        new("zero agrees, resampling contradicts", MeaningVerdict.Refuted) { Interventions = With(Up, Up, Negative(Up)) },
        new("an exchange agrees, resampling contradicts", MeaningVerdict.Refuted) { Interventions = With(Up, Up, Negative(Up)) with { Interchange = new(Up, Up) } },
        new("resampling does not decide, an exchange agrees", MeaningVerdict.Shown) { Interventions = With(Flat, Flat, Flat) with { Interchange = new(Up, Up) } },
        new("nothing else decides, edits agree", MeaningVerdict.Shown) { Interventions = new([], null, new(Up, 30)) },
        new("ablation helps", MeaningVerdict.Refuted) { Interventions = Of(Negative(Up), Negative(Up)) },
        new("it costs more elsewhere", MeaningVerdict.Refuted) { Interventions = Of(Up, Negative(Up)) },
        new("an edit goes the wrong way", MeaningVerdict.Refuted) { Interventions = Of(Up, Up) with { Editing = new(Negative(Up), 3) } },
        new("an exchange goes the wrong way", MeaningVerdict.Refuted) { Interventions = Of(Up, Up) with { Interchange = new(Negative(Up), Flat) } },
        new("chance does as well, with power", MeaningVerdict.Refuted) { Adjusted = 0.4 },
        new("chance does as well, without power", MeaningVerdict.NotShown) { Adjusted = 0.4, Nulls = new(0.01, 0.3, 0.5, 0.5, 0.3) },
        new("chance does as well, and the F1 may be worth finding", MeaningVerdict.NotShown) { Adjusted = 0.4, F1 = new(0.3, 0.6) },
        new("a search on permuted labels does as well", MeaningVerdict.Refuted) { Nulls = new(0.2, 0.3, 0.5, 0.5, 0.99) },
        new("what is worth finding is below what chance finds", MeaningVerdict.NotShown) { Nulls = new(0.2, 0.6, 0.5, 0.5, 0.99) },
    ];

    public bool Holds()
    {
        var score = new MeaningScore(UnitGroup.Of("Hidden"), 0, Concept.Of("one", label => label == 1), 0, new(80, 100, 100, 1000), Adjusted / 10, Adjusted);
        return MeaningRules.Judge(new(score, F1, Nulls, Interventions), Observations.Of([1, 2], [0, 1]), Options).Verdict == Expected;
    }

    private static Interventions Of(Effect on, Effect specific) => new([new(Replacement.Resampled, on, Flat, specific)], null, null);

    /// <summary>Ablations that cost so much, where the concept holds and more than elsewhere.</summary>
    private static Interventions With(Effect zero, Effect mean, Effect resampled) => new(
        [new(Replacement.Zero, zero, Flat, zero), new(Replacement.Mean, mean, Flat, mean), new(Replacement.Resampled, resampled, Flat, resampled)], null, null);

    private static Effect Negative(Effect effect) => new(-effect.Mean, -effect.Interval, effect.Count);
}
