namespace NetDsl.Attributing;

/// <summary>Measures an attribution and its controls in the same repetitions, so that what is compared has met the same subsets.</summary>
internal sealed class FaithfulnessJudge
{
    private readonly Attribution _attribution;
    private readonly FaithfulnessOptions _options;
    private readonly FeatureFunction _function;
    private readonly double[] _baseline;
    private readonly IReadOnlyList<FeatureGroup> _units;
    private readonly double[] _amounts;

    private FaithfulnessJudge(Attribution attribution, FaithfulnessOptions options)
    {
        (_attribution, _options, _function) = (attribution, options, attribution.Function);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Repetitions, 2, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Subsets, 2, nameof(options));
        if (attribution.Method is Conductance)
        {
            throw new NotSupportedException(
                "Conductance is of units inside of the network, which cannot be taken away like a feature. Judge an attribution to features.");
        }

        _baseline = options.Baseline.Of(_function.Count);
        _units = attribution.Units ?? FeatureGroups.Elements.In(_function);
        _amounts = Amounts(attribution);
    }

    /// <summary>Judges.</summary>
    public static Faithfulness Of(Attribution attribution, FaithfulnessOptions options)
    {
        var judge = new FaithfulnessJudge(attribution, options);
        var scores = judge.Scores();
        if (options.Nearby > 0)
            scores.Add(judge.MaxSensitivity());
        return new(attribution, scores, judge.Randomised(), judge.OtherNumbers());
    }

    private List<FaithfulnessScore> Scores()
    {
        var random = new NormalNoise(_options.Seed);
        var layers = _function.Graph.TrainedLayers;
        var metrics = FaithfulnessMetric.All;
        var own = metrics.Select(_ => new List<double>()).ToArray();
        string[] names = ["random values", "the values permuted", "the values negated", .. layers.Count > 0 ? ["of a network with other weights"] : Array.Empty<string>()];
        var controls = metrics.Select(_ => names.Select(_ => new List<double>()).ToArray()).ToArray();
        for (var repetition = 0; repetition < _options.Repetitions; repetition++)
        {
            var trial = new Trial(new Coalitions(_function, _units, _baseline), _options.Subsets, _options.Seed + 104729 * repetition);
            double[][] others = [Random(random), Permuted(random), [.. _amounts.Select(amount => -amount)], .. layers.Count > 0 ? [OfOtherWeights(random)] : Array.Empty<double[]>()];
            for (var metric = 0; metric < metrics.Count; metric++)
            {
                own[metric].Add(metrics[metric].Score(trial, _amounts));
                for (var control = 0; control < others.Length; control++)
                    controls[metric][control].Add(metrics[metric].Score(trial, others[control]));
            }
        }

        return [.. metrics.Select((metric, i) => new FaithfulnessScore(metric.Name, metric.Question, own[i].Average(), [.. names.Select((name, control) => Compare(name, own[i], controls[i][control]))]))];
    }

    private static FaithfulnessControl Compare(string name, List<double> own, List<double> control)
    {
        var (advantage, halfWidth) = StudentInterval.Of([.. own.Zip(control, (one, other) => one - other)]);
        return new(name, control.Average(), advantage, halfWidth);
    }

    /// <summary>What each unit is said to contribute: of slopes, times its distance from the baseline.</summary>
    private double[] Amounts(Attribution attribution)
    {
        double[] values = [.. attribution.Values.SelectMany(tensor => tensor.Values)];
        if (attribution.Method is Gradient or SmoothGrad)
        {
            for (var i = 0; i < values.Length; i++)
                values[i] *= attribution.Function.Sample[i] - _baseline[i];
        }

        return [.. _units.Select(unit => unit.Features.Sum(feature => values[feature]))];
    }

    private double[] Random(NormalNoise random)
    {
        var size = Math.Sqrt(_amounts.Average(amount => amount * amount));
        return [.. _amounts.Select(_ => size * random.Next())];
    }

    private double[] Permuted(NormalNoise random)
    {
        var permuted = _amounts.ToArray();
        random.Shuffle(permuted);
        return permuted;
    }

    private double[] OfOtherWeights(NormalNoise random) => AmountsWith(_function.Graph.TrainedLayers.SelectMany(layer => layer), random);

    private double[] AmountsWith(IEnumerable<int> shuffled, NormalNoise random) =>
        Amounts(_attribution.Method.Attribute(new(_function.Graph.Shuffled(shuffled, random), _function.Number, _function.Features)));

    private List<LedgerLine> Randomised()
    {
        var (random, below, lines) = (new NormalNoise(_options.Seed), new List<int>(), new List<LedgerLine>());
        foreach (var layer in _function.Graph.TrainedLayers.Reverse())
        {
            below.AddRange(layer);
            lines.Add(new(layer.Key, Correlation.Spearman(_amounts, AmountsWith(below, random))));
        }

        return lines;
    }

    private double? OtherNumbers()
    {
        var tensor = _function.Graph[_function.Tensor];
        double[] likeness =
        [
            .. from place in Enumerable.Range(0, Math.Min(tensor.Shape.FlattenedLength, 20))
               where place != _function.Place
               let other = new FeatureFunction(_function.Graph, tensor.Element(place), _function.Features)
               select Correlation.Spearman(_amounts, Amounts(_attribution.Method.Attribute(other))),
        ];
        return likeness.Length == 0 ? null : likeness.Average();
    }

    /// <summary>−max|φ(x + δ) − φ(x)| / |φ(x)| over small δ. (Yeh et al., 2019.) Of random values it is about −√2, of each draw anew.</summary>
    private FaithfulnessScore MaxSensitivity()
    {
        const int draws = 4;
        var random = new NormalNoise(_options.Seed);
        var (own, ofRandom) = (new List<double>(), new List<double>());
        var size = _options.Nearby * Math.Sqrt(_function.Sample.Zip(_baseline, (x, b) => (x - b) * (x - b)).Average());
        for (var repetition = 0; repetition < _options.Repetitions; repetition++)
        {
            var (worst, worstRandom, values) = (0.0, 0.0, Random(random));
            for (var draw = 0; draw < draws; draw++)
            {
                double[] moved = [.. _function.Sample.Select(x => x + size * random.Next())];
                var near = new FeatureFunction(_function.Graph.At(_function.Features, moved), _function.Number, _function.Features);
                worst = Math.Max(worst, Change(_amounts, Amounts(_attribution.Method.Attribute(near))));
                worstRandom = Math.Max(worstRandom, Change(values, Random(random)));
            }

            own.Add(-worst);
            ofRandom.Add(-worstRandom);
        }

        return new("max-sensitivity", "how much do the values change when the sample is moved a little? (0 is best)", own.Average(), [Compare("random values, drawn anew", own, ofRandom)]);
    }

    private static double Change(double[] before, double[] after) =>
        Math.Sqrt(before.Zip(after, (one, other) => (one - other) * (one - other)).Sum() / Math.Max(double.Epsilon, before.Sum(value => value * value)));
}
