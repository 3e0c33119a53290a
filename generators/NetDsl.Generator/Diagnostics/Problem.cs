using System.Globalization;
using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <summary>
/// Something wrong in a declaration, as a value: where it stands is said in the user's names, so that only the analyzer,
/// which has the syntax at hand, turns it into a squiggle.
/// </summary>
/// <param name="Id">The ID of the diagnostic: <c>NETDSL012</c>.</param>
/// <param name="Member">The property at which it stands; null for the class.</param>
/// <param name="Argument">
/// The argument of its attribute at which it stands, <c>units</c> or <c>sources[1]</c>; null for the whole attribute.
/// </param>
/// <param name="MessageArguments">What is put into the message format, in the order that the descriptor documents.</param>
internal sealed record Problem(
    string Id,
    string? Member,
    string? Argument,
    EquatableArray<string> MessageArguments)
{
    /// <summary>Whether there is no network as long as it stands; else it is a warning.</summary>
    public bool IsError => Descriptors.All[Id].DefaultSeverity == DiagnosticSeverity.Error;

    /// <summary>Where at the member it stands.</summary>
    public Place Place { get; init; }

    /// <summary>
    /// What would be right in that place, where it can be guessed: a name or a type. A code fix puts it in, and where the
    /// message format has a place left, it ends with "; did you mean …?".
    /// </summary>
    public string? Suggestion { get; init; }

    /// <summary>What is put into the message format: the documented arguments, then what a format shows that has a place after them.</summary>
    public object[] FormatArguments => [.. MessageArguments, Suggestion is null ? "" : $"; did you mean '{Suggestion}'?"];

    /// <summary>What a person reads of it where there is no source: <c>NETDSL012: 'Sum' adds …</c>.</summary>
    public string Text =>
        $"{Id}: {string.Format(CultureInfo.InvariantCulture, Descriptors.All[Id].MessageFormat.ToString(CultureInfo.InvariantCulture), FormatArguments)}";
}
