namespace NetDsl.Lab;

/// <summary>One run of a study, from activations to verdicts.</summary>
internal sealed class StudyRun
{
    private readonly MeaningStudy _study;
    private readonly Observations _observations;
    private readonly MeaningOptions _options;
    private readonly IProgress<MeaningProgress>? _progress;
    private readonly CancellationToken _cancellation;
    private readonly ConceptTable _concepts;
    private readonly Halves _halves;
    private readonly LabelledHalves _labels;

    public StudyRun(
        MeaningStudy study, Observations observations, MeaningOptions options, IProgress<MeaningProgress>? progress, CancellationToken cancellation)
    {
        (_study, _observations, _options, _progress, _cancellation) = (study, observations, options, progress, cancellation);
        _concepts = ConceptTable.Of(study.Tried, observations, cancellation);
        _halves = Halves.Of(observations, options.Seed);
        _labels = new(_concepts, _halves, observations.Places);
    }

    public MeaningReport Run()
    {
        var found = NetworkSearch.Of(_study.Network, _study.Groups, _observations, _halves, _concepts, _labels, _options, _cancellation);
        var windows = Windows(found);
        var scores = Scores(found, windows);
        var chance = SearchNull.Of(found.Units, _concepts, _labels, _options, Counter("labels permuted", _options.Searches), _cancellation);
        var untrained = new UntrainedNull(BestOf("untrained networks", _options.Untrained, seed => _study.Network.Untrained(UntrainedSeed(seed))));
        var permuted = new UntrainedNull(BestOf("networks of permuted labels", _study.PermutedNetworks.Count, i => _study.PermutedNetworks[i]));
        var seeds = BestOf("networks of other seeds", _study.OtherNetworks.Count, i => _study.OtherNetworks[i]);
        var judge = new ClaimJudge(_study, _observations, _options, _concepts, _halves, found, new(chance, windows, untrained, permuted, seeds));
        var claims = Claims(scores).ToList();
        var judged = new List<Meaning>();
        var count = Counter("claims", claims.Count);
        foreach (var claim in claims)
        {
            judged.Add(judge.Judge(claim, scores, _cancellation));
            count?.Invoke();
        }

        return new MeaningReport
        {
            Network = _study.Network.Name,
            Weights = _study.Network.Weights,
            Observations = _observations,
            HeldOut = _halves.Held.Length,
            Options = _options,
            Concepts = _study.Tried,
            Units = found.Tables.Sum(table => table.Units),
            Scores = scores,
            Meanings = judged,
            UntrainedNetworks = untrained.Networks,
            PermutedNetworks = permuted.Networks,
            Picture = PictureShape.Of(_study.Network.Description),
        };
    }

    /// <summary>Of sequences, the scores of all units on permuted labels.</summary>
    private BlockNull? Windows(NetworkSearch found)
    {
        if (_observations.Places == 1)
            return null;
        var windows = new BlockNull(_concepts, _labels, _options, _cancellation);
        foreach (var (table, result) in found.Tables.Zip(found.Results))
            windows.Add(table, _halves, result, _options, _cancellation);
        return windows;
    }

    /// <summary>All units and concepts, with p and what it is after a correction for all of them.</summary>
    private List<MeaningScore> Scores(NetworkSearch found, BlockNull? windows)
    {
        var scores = new List<MeaningScore>();
        for (var group = 0; group < found.Tables.Length; group++)
        {
            var (table, result) = (found.Tables[group], found.Results[group]);
            for (var unit = 0; unit < table.Units; unit++)
            {
                for (var concept = 0; concept < _concepts.Concepts.Count; concept++)
                {
                    scores.Add(new(
                        table.Group, unit, _concepts.Concepts[concept], result.Thresholds[unit, concept], result.Held[unit, concept], P: 1, Adjusted: 1));
                }
            }
        }

        // The largest score of all is corrected already.
        double[] p = [.. scores.Select(score => P(score.Association, windows))];
        var adjusted = windows is null ? Holm.Adjust(p) : p;
        return [.. scores.Select((score, i) => score with { P = p[i], Adjusted = adjusted[i] })];
    }

    private double P(Association seen, BlockNull? windows)
    {
        _cancellation.ThrowIfCancellationRequested();
        return windows?.P(seen) ?? ExactTest.P(seen);
    }

    /// <summary>The best unit of each concept, and what was claimed.</summary>
    private IEnumerable<MeaningScore> Claims(List<MeaningScore> scores)
    {
        var claimed = _study.Claimed.Select(claim => scores.Find(score =>
            score.UnitName == claim.Unit && (score.Concept.Method == claim.Concept || score.Concept.Name == claim.Concept))
            ?? throw new ArgumentException(
                $"{claim.Unit} is claimed to mean {claim.Concept}: the unit or the concept is not among those of the study."));
        var best = scores.GroupBy(score => score.Concept).Select(group => group.MaxBy(score => score.F1)!);
        return claimed.Concat(best).Distinct();
    }

    private double[][] BestOf(string stage, int networks, Func<int, StudiedNetwork> network)
    {
        var best = new double[networks][];
        var count = Counter(stage, networks);
        for (var i = 0; i < networks; i++)
        {
            best[i] = ControlSearch.Best(network(i), $"number {i + 1} of the {stage}", _study.Groups, _observations, _halves, _concepts, _labels, _options, _cancellation);
            count?.Invoke();
        }

        return best;
    }

    /// <summary>Seeds far from those that people give their networks.</summary>
    private int UntrainedSeed(int number) => (int)(new SplitMix64((ulong)_options.Seed).Branch(3).Branch(number).Next() & int.MaxValue);

    private Action? Counter(string stage, int total)
    {
        if (_progress is not { } progress || total == 0)
            return null;
        var done = 0;
        return () => progress.Report(new(stage, Interlocked.Increment(ref done), total));
    }
}
