namespace NetDsl.Specifications;

/// <summary>
/// All that the tests must know of a kind of layer or loss, besides its attribute and its equations: one class and one file for each,
/// found by its name. <c>MaxoutSpecification</c> is of <c>[Maxout]</c>.
/// </summary>
internal abstract class Specification
{
    /// <summary>All specifications, by the names of their kinds.</summary>
    public static IReadOnlyList<Specification> All { get; } =
    [
        .. typeof(Specification).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Specification)) && !type.IsAbstract)
            .Select(type => (Specification)Activator.CreateInstance(type)!)
            .OrderBy(specification => specification.Kind, StringComparer.Ordinal),
    ];

    /// <summary>The attribute without "Attribute".</summary>
    public string Kind => GetType().Name[..^nameof(Specification).Length];

    /// <summary>The folder in which it stands, as its equations do: Pooling. The cases of a folder are compiled together.</summary>
    public string Group => GetType().Namespace!.Split('.')[^1];

    /// <summary>
    /// What it computes, as plain loops over doubles that know nothing of NetDsl: of each option, and at sizes with and without vectors.
    /// </summary>
    public abstract IEnumerable<ReferenceCase> Cases { get; }

    /// <summary>
    /// Sizes of real networks, of each option that changes what is computed: to be measured, and to be looked at for scalar loops.
    /// </summary>
    public abstract IReadOnlyList<SingleLayer> Sizes { get; }

    /// <summary>How it reads a layer that others read, too.</summary>
    public abstract IReadOnlyList<Reader> Readers { get; }

    /// <summary>Why <c>tests/Oracle</c> has no case of it; null where it has.</summary>
    public virtual string? WithoutOracle => null;

    /// <summary>Why it has no sizes, since it has no code of its own; null where it has.</summary>
    public virtual string? WithoutSizes => null;

    /// <summary>Why it reads no layer that others read; null where it does.</summary>
    public virtual string? WithoutReaders => null;
}
