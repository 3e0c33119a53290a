using System.Globalization;
using Microsoft.CodeAnalysis;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Parsing;

/// <summary>What must hold of the classes that [Factorial] names, so that their combinations mean something.</summary>
internal sealed class FactorialRules(
    INamedTypeSymbol design, FactorialTypes types, Compilation compilation, Findings findings, CancellationToken cancellationToken)
{
    private readonly List<ParsedNetwork> _networks = [];

    /// <summary>The names of the tricks.</summary>
    public IReadOnlyList<string> Names { get; } = [.. types.Tricks.Select(trick => trick is null ? "" : NameOf(trick) ?? "")];

    /// <summary>The networks that the user wrote, once they are checked.</summary>
    public IReadOnlyList<ParsedNetwork> Networks => _networks;

    /// <summary>Adds what is wrong, and says whether the layers of combinations can be told.</summary>
    public bool Check()
    {
        if (types.Plain is not { } plain || types.Tricks.Any(trick => trick is null))
        {
            // That is C#'s to report.
            findings.MarkIncomplete();
            return false;
        }

        if (types.Tricks.Count is 0 or > FactorialTypes.MostTricks)
        {
            var most = FactorialTypes.MostTricks;
            Add(Descriptors.NumberOfTricksIsWrong, null, design.Name, Number(types.Tricks.Count), Number(most), Number(1 << most));
            return false;
        }

        if (!CheckPlain(plain))
            return false;

        // All tricks are checked, so that all is said at once.
        var canBeCombined = true;
        for (var place = 0; place < types.Tricks.Count; place++)
            canBeCombined &= CheckTrick(types.Tricks[place]!, place, plain);
        CheckNames();
        if (!canBeCombined || !CheckCellNames(plain))
            return false;
        findings.AddRange(TrickConflicts.Of(types, Names, new(compilation, cancellationToken)));
        return true;
    }

    private bool CheckPlain(INamedTypeSymbol plain)
    {
        if (Vocabulary.NetworkAttributeOf(plain) is null)
            return Refuse("is not marked [Network]");
        if (NetworkParser.PrecisionOf(plain) == Precision.Double)
            return Refuse("computes in double precision, and the lab in single precision");
        return Take(plain) is not { } fault || Refuse(fault);

        bool Refuse(string fault)
        {
            Add(Descriptors.PlainNetworkIsUnusable, "plain", design.Name, plain.Name, fault);
            return false;
        }
    }

    private bool CheckTrick(INamedTypeSymbol trick, int place, INamedTypeSymbol plain)
    {
        if (Vocabulary.NetworkAttributeOf(trick) is null)
            return Refuse("is not marked [Network]");
        if (Variation.TypeOf(trick) is not { } basis)
            return Refuse("is like no other network");
        if (!SymbolEqualityComparer.Default.Equals(basis, plain))
            return Refuse($"is like '{basis.Name}'");
        if (NetworkParser.PrecisionOf(trick) == Precision.Double)
            return Refuse("computes in double precision");
        if (NameOf(trick) is null)
        {
            var lack = Vocabulary.TrickAttributeOf(trick) is null ? "is not marked [Trick]" : "has a [Trick] without a name";
            Add(Descriptors.TrickHasNoName, FactorialTypes.Argument(place), trick.Name, lack);
        }

        return Take(trick) is not { } fault || Refuse(fault);

        bool Refuse(string fault)
        {
            Add(Descriptors.TrickIsNotLikeThePlainNetwork, FactorialTypes.Argument(place), trick.Name, plain.Name, fault);
            return false;
        }
    }

    /// <summary>Reads a network; says what keeps it from being combined with others.</summary>
    private string? Take(INamedTypeSymbol network)
    {
        var parsed = NetworkParser.Parse(network, compilation, cancellationToken);
        if (parsed.Problems.Any(problem => problem.IsError))
            return "has errors of its own, see there";
        if (!parsed.IsComplete)
            findings.MarkIncomplete();
        _networks.Add(parsed);
        return DeclaredLayers.Hidden(network, parsed.Declaration.Layers) is { } hidden
            ? $"has the layer '{hidden}', which cannot be seen outside of its assembly {network.ContainingAssembly.Name}: make it public there"
            : null;
    }

    private void CheckNames()
    {
        for (var place = 1; place < Names.Count; place++)
        {
            var other = Names.Take(place).ToList().IndexOf(Names[place]);
            if (Names[place].Length > 0 && other >= 0)
                Add(Descriptors.TricksHaveOneName, FactorialTypes.Argument(place), types.Tricks[place]!.Name, types.Tricks[other]!.Name, Names[place]);
        }
    }

    /// <summary>The generated networks are members of the class, and files, in which the case of letters does not count.</summary>
    private bool CheckCellNames(INamedTypeSymbol plain)
    {
        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in HandWritten.MembersOf(design).Where(member => member.CanBeReferencedByName))
            taken[member.Name] = $"a member of '{design.Name}'";
        foreach (var member in ReservedNames.OfObjects)
            taken[member] = "a member of every object";
        taken[design.Name] = "the class itself";
        var layers = new HashSet<string>(types.Tricks.Append(plain).SelectMany(network => Variation.LayersOf(network!)).Select(layer => layer.Name));
        var isFree = true;
        foreach (var (tricks, name) in types.Combinations)
        {
            var other = taken.TryGetValue(name, out var what) ? what : layers.Contains(name) ? "a layer" : null;
            if (other is null)
            {
                taken[name] = $"the network of {Listed(tricks)}";
                continue;
            }

            isFree = false;
            Add(Descriptors.CombinationHasATakenName, FactorialTypes.Argument(types.In(tricks).Last()), Listed(tricks), name, other);
        }

        return isFree;
    }

    private void Add(DiagnosticDescriptor descriptor, string? argument, params string[] messageArguments) =>
        findings.Add(new(descriptor.Id, null, argument, messageArguments.ToEquatableArray()));

    private string Listed(int tricks) => string.Join(" and ", types.In(tricks).Select(place => $"'{Names[place]}'"));

    private static string? NameOf(INamedTypeSymbol trick) =>
        Vocabulary.TrickAttributeOf(trick) is { ConstructorArguments: [{ Kind: TypedConstantKind.Primitive, Value: string name }] }
        && !string.IsNullOrWhiteSpace(name)
            ? name
            : null;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
