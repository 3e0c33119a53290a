using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>Descriptors, pages, index, release notes and test classes match one to one.</summary>
public sealed partial class CatalogueTests
{
    private static readonly IReadOnlyDictionary<string, DiagnosticDescriptor> Fields = typeof(Descriptors)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .ToDictionary(field => field.Name, field => (DiagnosticDescriptor)field.GetValue(null)!);

    public static TheoryData<string> Ids => [.. Descriptors.All.Keys];

    [Fact]
    public void Every_descriptor_is_listed() =>
        Assert.Equal(Fields.Values.Select(one => one.Id).Order(StringComparer.Ordinal), Descriptors.All.Keys);

    [Fact]
    public void Ids_have_no_gaps_but_for_the_next_subject_which_begins_with_a_new_ten() =>
        Assert.All(Descriptors.All.Keys.Select(id => int.Parse(id["NETDSL".Length..], CultureInfo.InvariantCulture)), number =>
            Assert.True(number == 1 || number % 10 == 0 || Descriptors.All.ContainsKey($"NETDSL{number - 1:000}"), $"NETDSL{number:000}"));

    [Fact]
    public void Every_descriptor_has_a_page_and_every_page_a_descriptor() =>
        Assert.Equal(Descriptors.All.Keys, Pages().Where(name => name != "README"));

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_has_the_title_and_severity_of_the_descriptor(string id)
    {
        var descriptor = Descriptors.All[id];
        var page = DiagnosticPage.Read(id);
        Assert.Equal($"{id}: {descriptor.Title}", page.Heading);
        Assert.Equal(descriptor.DefaultSeverity.ToString(), page.Severity);
        Assert.EndsWith($"/docs/diagnostics/{id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
    }

    [Fact]
    public void The_index_lists_every_page()
    {
        var listed = IndexLine().Matches(File.ReadAllText(Path.Combine(DiagnosticPage.Folder, "README.md")))
            .Select(line => string.Join(" | ", line.Groups.Values.Skip(1).Select(group => group.Value)))
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            Descriptors.All.Values.Select(one =>
                $"{one.Id} | {one.Id} | {one.Title} | {one.DefaultSeverity} | {(DiagnosticPage.Read(one.Id).HasCodeFix ? "yes" : "")}"),
            listed);
    }

    [Fact]
    public void The_release_notes_list_every_descriptor()
    {
        var notes = File.ReadAllLines(Repository.Path("generators", "NetDsl.Generator", "AnalyzerReleases.Unshipped.md"));
        Assert.Equal(
            Descriptors.All.Values.Select(one => $"{one.Id} | {one.Category} | {one.DefaultSeverity} | {one.Title}"),
            notes.Where(line => line.StartsWith("NETDSL", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_descriptor_has_a_test_class()
    {
        var classes = typeof(CatalogueTests).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(CatalogueTests).Namespace)
            .Select(type => type.Name)
            .ToHashSet();
        Assert.Subset(classes, Fields.Keys.Select(name => name + "Tests").ToHashSet());
    }

    private static IEnumerable<string> Pages() => Directory.GetFiles(DiagnosticPage.Folder)
        .Select(path => Path.GetFileNameWithoutExtension(path)!)
        .Order(StringComparer.Ordinal);

    [GeneratedRegex(@"^\| \[(\w+)\]\((\w+)\.md\) \| ([^|]+) \| (\w+) \| (yes)? ?\|$", RegexOptions.Multiline)]
    private static partial Regex IndexLine();
}
