using System.Collections;
using Microsoft.CodeAnalysis;
using Xunit;
using Xunit.Sdk;

namespace NetDsl.Generator.Tests;

/// <summary>The networks of a test class, compiled together when the first is asked for: a compilation costs over a second.</summary>
internal sealed class NetworkSuite : IEnumerable<string>
{
    private const string Header = """
        using System;
        using NetDsl;
        using static NetDsl.Activations;
        using static NetDsl.Equations;

        namespace Declared;

        """;

    private readonly Dictionary<string, (string Text, string? Like)> _sources = [];
    private readonly Lazy<Compilation> _compilation;
    private readonly Lazy<Dictionary<string, NetworkPair>> _networks;
    private readonly string _types;

    /// <summary>A suite without networks.</summary>
    /// <param name="types">Further types beside the networks, such as blocks.</param>
    public NetworkSuite(string types = "")
    {
        _types = types;
        _compilation = new(() => CompiledNetwork.Generate(Source).Compilation);
        _networks = new(Compile);
    }

    /// <summary>All declarations as one file.</summary>
    public string Source => Header + string.Join("\n\n", _sources.Values.Select(source => source.Text).Append(_types));

    /// <summary>All declarations and what is generated for them.</summary>
    public Compilation Compilation => _compilation.Value;

    /// <summary>One declaration as a file.</summary>
    public string SourceOf(string name) => $"{Header}{_sources[name].Text}\n\n{_types}";

    /// <summary>The names of the declarations, for a theory.</summary>
    public TheoryData<string> Names => [.. _sources.Keys];

    /// <summary>A declaration by its name, compiled.</summary>
    public NetworkPair this[string name] => _networks.Value[name];

    /// <summary>
    /// Adds a declaration: its name, its layers, further members of its class, its precision if it has only one, whether it
    /// streams, the declaration that it is like, the blocks that it alone uses, whether its tiles are written out.
    /// </summary>
    public void Add(
        string name,
        string layers,
        string members = "",
        Precision? only = null,
        bool streams = false,
        string? like = null,
        IReadOnlyList<string>? blocks = null,
        bool unrolled = false) =>
        _sources.Add(name, (string.Join("\n\n", [.. blocks ?? [], NetworkPair.Declare(name, layers, members, only, streams, like, unrolled)]), like));

    public IEnumerator<string> GetEnumerator() => _sources.Keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether all declarations compile.</summary>
    public bool Compiles()
    {
        try
        {
            return _networks.Value.Count > 0;
        }
        catch (XunitException)
        {
            return false;
        }
    }

    private Dictionary<string, NetworkPair> Compile()
    {
        var assembly = CompiledNetwork.Load(CompiledNetwork.Image(Compilation));
        return _sources.ToDictionary(source => source.Key, source => NetworkPair.Find(assembly, source.Key, Whole(source.Key)));
    }

    /// <summary>A declaration below those that it is like.</summary>
    private string Whole(string name) => _sources[name] is var (text, like) && like is not null ? $"{Whole(like)}\n\n{text}" : _sources[name].Text;
}
