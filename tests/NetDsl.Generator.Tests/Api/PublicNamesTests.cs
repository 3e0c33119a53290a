using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using NetDsl.Data;
using Xunit;

namespace NetDsl.Generator.Tests.Api;

/// <summary>Every public name can be written as it is, in whatever project.</summary>
public sealed class PublicNamesTests
{
    // The usings that the SDK of web projects adds to those of all projects.
    private static readonly string[] Web =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
        "System.Net.Http.Json", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http",
        "Microsoft.AspNetCore.Routing", "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection",
        "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging",
    ];

    private static readonly Assembly[] Libraries = [typeof(NetworkAttribute).Assembly, typeof(CsvTable).Assembly, typeof(NetworkInspection).Assembly];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_type_can_be_named_in_a_web_project()
    {
        var libraries = AspNetLibraries();
        var types = PublicTypes().ToArray();
        var uses = types.Select((type, i) => $"    private static readonly Type T{i} = typeof({Name(type)});");
        var usings = Web.Concat(types.Select(type => type.Namespace).Distinct()).Select(name => $"using {name};");
        var source = $"{string.Join("\n", usings)}\nnamespace Site;\ninternal static class Uses\n{{\n{string.Join("\n", uses)}\n}}";
        var errors = TestCompilation.Create(source)
            .AddReferences(libraries.Concat(Libraries.Skip(1).Select(library => MetadataReference.CreateFromFile(library.Location))))
            .GetDiagnostics(Cancellation)
            .Where(one => one.Severity == DiagnosticSeverity.Error);
        Assert.Empty(errors);
        Assert.True(types.Length > 200, $"{types.Length} types");
    }

    /// <summary>An empty list is one argument: it does not leave the compiler in doubt which of several methods is meant.</summary>
    [Theory]
    [InlineData("net.Backpropagate(sample, [])")]
    [InlineData("net.Backpropagate(sample, [1f, 0f, 0f])")]
    [InlineData("net.Backpropagate(sample, [2])")]
    [InlineData("net.Backpropagate(sample, new byte[] { 2 })")]
    [InlineData("net.Evaluate(sample, [])")]
    [InlineData("net.Explain(sample, [])")]
    [InlineData("net.Explain(sample, [1f, 0f, 0f])")]
    [InlineData("net.Explain(sample, 2)")]
    [InlineData("new Dataset<float>(4, 0, sample, default)")]
    public void A_call_with_a_list_means_one_method(string call) => GeneratedCode.Compiling(
        $$"""
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
            public static object Call(Classifier net, float[] sample) => {{call}};
        }
        """);

    private static IEnumerable<Type> PublicTypes() => Libraries
        .SelectMany(library => library.GetExportedTypes())
        .Where(type => type.DeclaringType is null);

    /// <summary>A type as code names it that is in its namespace or uses it: <c>Dataset&lt;&gt;</c>.</summary>
    private static string Name(Type type) => type.IsGenericType
        ? $"{type.Name.Split('`')[0]}<{new string(',', type.GetTypeInfo().GenericTypeParameters.Length - 1)}>"
        : type.Name;

    private static IEnumerable<MetadataReference> AspNetLibraries()
    {
        var folder = RuntimeEnvironment.GetRuntimeDirectory().Replace("Microsoft.NETCore.App", "Microsoft.AspNetCore.App", StringComparison.Ordinal);
        Assert.SkipUnless(Directory.Exists(folder), "the runtime of ASP.NET Core is not installed");
        return Directory.GetFiles(folder, "Microsoft.*.dll").Select(path => MetadataReference.CreateFromFile(path));
    }
}
