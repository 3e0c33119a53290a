using NetDsl.Lab;

// Slow enough to be killed in the middle, quick enough for a test.
var pause = int.Parse(Environment.GetEnvironmentVariable("LAB_PAUSE_MS") ?? "0", System.Globalization.CultureInfo.InvariantCulture);

var experiment = Experiment
    .Of("planted", ["first", "second"], run =>
    {
        Thread.Sleep(pause);
        if ($"{run.Seed}" == Environment.GetEnvironmentVariable("LAB_THROWING_SEED"))
            throw new NotSupportedException($"seed {run.Seed}");
        var noise = new Random(run.Seed).NextDouble();
        return new Dictionary<string, double> { ["score"] = noise + (run.Has("first") ? 0.5 : 0) + (run.Has("second") ? noise / 10 : 0) };
    })
    .Claims(Measure.Told("score"), Direction.Higher, worth: 0.1)
    .PairedSeeds(8);

return await experiment.InvokeAsync(args);
