using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <summary>
/// The catalogue of everything that NetDsl says about a declaration. Each descriptor documents the order of its message
/// arguments; each has a page under docs/diagnostics.
/// </summary>
internal static partial class Descriptors
{
    private const string Pages = "https://github.com/netdsl/netdsl/blob/main/docs/diagnostics/";
    private const string Category = "NetDsl";

    /// <summary>All descriptors, by ID.</summary>
    public static ImmutableSortedDictionary<string, DiagnosticDescriptor> All => Catalogue.Value;

    // Lazy, because the fields of the other files are not set yet while this one's initializers run.
    private static readonly Lazy<ImmutableSortedDictionary<string, DiagnosticDescriptor>> Catalogue = new(() =>
        Listed().ToImmutableSortedDictionary(one => one.Id, one => one, StringComparer.Ordinal));

    private static ImmutableArray<DiagnosticDescriptor> Listed() =>
    [
        ClassIsNotPartial,
        ClassIsOfTheWrongKind,
        ClassHasABase,
        PropertyHasTheWrongForm,
        PropertyHasTheWrongType,
        SeveralAttributes,
        LayersAreSpread,
        NameIsTaken,
        MemberIsNeverSet,
        LayerOutsideANetwork,
        NoInput,
        NoLayers,
        ShapesDiffer,
        UnknownSource,
        LaterSource,
        TooFewSources,
        SizeIsNotPositive,
        SizeOverflows,
        ProbabilityIsOutOfRange,
        LossesCompete,
        LossAsSource,
        OutputIsUnused,
        UnknownFormula,
        UnsupportedExpression,
        MethodHasTheWrongForm,
        OptionIsWrong,
        ShapesDoNotConcatenate,
        LanguageIsTooOld,
        InputIsMisplaced,
        LossIsNotNamed,
        LayerWithoutAttribute,
        ConstantIsGenerated,
        ValueHasNoName,
        LossTrainsNothing,
        PredictionLearns,
        ArithmeticIsWide,
        WindowExceedsSource,
        GroupsDoNotDivide,
        SourceHasTheWrongForm,
        ReshapeChangesLength,
        NothingIsLeft,
        PaddingIsGivenTwice,
        CausalPaddingOfAnImage,
        CountIsOutOfRange,
        NetworkCannotStream,
        HeadsDoNotDivide,
        MaskDoesNotFit,
        MemoryDoesNotFit,
        OptionIsOutOfRange,
        ChannelsAreOdd,
        PenaltyIsZero,
        PenaltyWithoutWeights,
        OneClass,
        ActivationIsAppliedTwice,
        FormulaCannotTrain,
        PredictionComesSecond,
        LogitsAreCut,
        EquationIsUnsupported,
        EquationHasTheWrongForm,
        EquationReadsOtherSources,
        SizesAreNotThoseOfTheIndices,
        IndexIsContradictory,
        ExtentIsUnknown,
        EquationReadsOutside,
        RanksDiffer,
        LayersFormACircle,
        BlockHasNoInput,
        BlockIsUnusable,
        BlockContainsItself,
        LossInABlock,
        InputsDiffer,
        InputShapeDiffers,
        BaseIsUnusable,
        PlaceIsUnknown,
        WeightsCannotBeShared,
        WeightsStartAlike,
        LinearOnLinear,
        DropoutIsLast,
        BatchNormIsLast,
        ChannelsComeFirst,
        AllStepsAreReadAtOnce,
        GradientsVanish,
        PlainNetworkIsUnusable,
        TrickIsNotLikeThePlainNetwork,
        TrickHasNoName,
        TricksHaveOneName,
        TricksChangeOneLayer,
        OrderOfTricksDecides,
        NumberOfTricksIsWrong,
        TricksDoNotCombine,
        CombinationHasATakenName,
        MeaningNamesNothing,
        MeaningIsNotMeasured,
        MeaningIsNotSupported,
    ];

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true, helpLinkUri: $"{Pages}{id}.md");
}
