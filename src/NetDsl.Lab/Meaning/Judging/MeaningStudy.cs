namespace NetDsl.Lab;

/// <summary>
/// Which units of a network stand for which concepts: all units against all concepts, with the nulls and interventions that a claim must
/// survive.
/// </summary>
public sealed class MeaningStudy
{
    private readonly List<UnitGroup> _groups = [];
    private readonly List<Concept> _concepts = [];
    private readonly List<(string Unit, string Concept)> _claims;
    private readonly Dictionary<string, SampleEdit> _edits = [];
    private readonly List<StudiedNetwork> _permuted = [];
    private readonly List<StudiedNetwork> _seeds = [];

    private MeaningStudy(StudiedNetwork network, IEnumerable<MeansAttribute> claims)
    {
        Network = network;
        _claims = [.. claims.Select(claim => (UnitGroup.Of(claim.Layer).NameOf(claim.Unit), claim.Concept))];
    }

    internal StudiedNetwork Network { get; }

    internal IReadOnlyList<UnitGroup> Groups => _groups;

    internal IReadOnlyList<Concept> Tried => _concepts;

    /// <summary>The names of the units that are claimed to mean something, and of concepts.</summary>
    internal IReadOnlyList<(string Unit, string Concept)> Claimed => _claims;

    internal IReadOnlyDictionary<string, SampleEdit> EditsOf => _edits;

    internal IReadOnlyList<StudiedNetwork> PermutedNetworks => _permuted;

    internal IReadOnlyList<StudiedNetwork> OtherNetworks => _seeds;

    /// <summary>Begins a study of a network. What its class claims by <see cref="MeansAttribute"/> is judged along with it.</summary>
    /// <typeparam name="TNetwork">The network's class.</typeparam>
    /// <param name="network">The network; its workspace is left alone.</param>
    public static MeaningStudy Of<TNetwork>(TNetwork network)
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float> => new(
            StudiedNetwork<TNetwork>.Of(network),
            typeof(TNetwork).GetCustomAttributes(typeof(MeansAttribute), inherit: false).Cast<MeansAttribute>());

    /// <summary>Begins a study of what need not be a generated network.</summary>
    internal static MeaningStudy OfStudied(StudiedNetwork network) => new(network, []);

    /// <summary>Adds units to look at.</summary>
    /// <param name="groups">Units of layers.</param>
    public MeaningStudy Units(params ReadOnlySpan<UnitGroup> groups)
    {
        _groups.AddRange(groups);
        return this;
    }

    /// <summary>Adds concepts to try; each of them counts.</summary>
    /// <param name="concepts">The concepts.</param>
    public MeaningStudy Concepts(params IEnumerable<Concept> concepts)
    {
        _concepts.AddRange(concepts);
        return this;
    }

    /// <summary>Claims that a unit stands for a concept, so that it gets a card, whether or not it is the best one.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="unit">The unit, from 0.</param>
    /// <param name="concept">The concept's name, or that of its method.</param>
    public MeaningStudy Claim(string layer, int unit, string concept) => Claim(UnitGroup.Of(layer), unit, concept);

    /// <summary>Claims that a head, a gate or a direction stands for a concept, so that it gets a card, whether or not it is the best one.</summary>
    /// <param name="group">The unit's group.</param>
    /// <param name="unit">The unit, from 0.</param>
    /// <param name="concept">The concept's name, or that of its method.</param>
    public MeaningStudy Claim(UnitGroup group, int unit, string concept)
    {
        ArgumentNullException.ThrowIfNull(group);
        _claims.Add((group.NameOf(unit), concept));
        return this;
    }

    /// <summary>Claims this alone, whatever the class claims.</summary>
    internal MeaningStudy OnlyClaim(string layer, int unit, string concept)
    {
        _claims.Clear();
        return Claim(layer, unit, concept);
    }

    /// <summary>Says how a sample is edited so that a concept is switched.</summary>
    /// <param name="concept">The concept's name, or that of its method.</param>
    /// <param name="edit">Makes the edited sample.</param>
    public MeaningStudy Edit(string concept, SampleEdit edit)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(concept);
        ArgumentNullException.ThrowIfNull(edit);
        _edits[concept] = edit;
        return this;
    }

    /// <summary>Adds networks of the same class that were trained on permuted labels: what they have is no meaning.</summary>
    /// <typeparam name="TNetwork">Their class.</typeparam>
    /// <param name="networks">The networks.</param>
    public MeaningStudy TrainedOnPermutedLabels<TNetwork>(params IEnumerable<TNetwork> networks)
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float>
    {
        _permuted.AddRange(networks.Select(StudiedNetwork<TNetwork>.Of));
        return this;
    }

    /// <summary>Adds networks that were trained alike from other seeds, to see how many claims survive.</summary>
    /// <typeparam name="TNetwork">Their class.</typeparam>
    /// <param name="networks">The networks.</param>
    public MeaningStudy OtherSeeds<TNetwork>(params IEnumerable<TNetwork> networks)
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float>
    {
        _seeds.AddRange(networks.Select(StudiedNetwork<TNetwork>.Of));
        return this;
    }

    /// <summary>Measures and judges. The same seed gives the same report, however many threads there are.</summary>
    /// <param name="heldOut">Observations that the network has not learned from.</param>
    /// <param name="options">How; by default as <see cref="MeaningOptions"/> says.</param>
    /// <param name="progress">What hears how far it is.</param>
    /// <param name="cancellation">To cancel it.</param>
    /// <exception cref="InvalidOperationException">There are no units, or no concepts.</exception>
    /// <exception cref="NotFiniteNumberException">A network has diverged, or a sample holds what is no number.</exception>
    /// <exception cref="ArgumentException">A layer, unit or concept is missing, or does not fit the observations; a claim or an edit names a concept that is not tried.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public MeaningReport Run(
        Observations heldOut, MeaningOptions? options = null, IProgress<MeaningProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(heldOut);
        if (_groups.Count == 0 || _concepts.Count == 0)
            throw new InvalidOperationException($"A study needs units and concepts; it has {_groups.Count} groups of units and {_concepts.Count} concepts.");
        StudyNames.Require(this);
        return new StudyRun(this, heldOut, options ?? new(), progress, cancellation).Run();
    }
}
