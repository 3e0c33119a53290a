using System.Reflection;
using Microsoft.CodeAnalysis;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Parsing;
using NetDsl.Generator.Tests.Documentation;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>No warning about training is a false alarm: the networks of samples, documentation and tests give none.</summary>
public sealed class AlarmTests
{
    private static readonly string[] Watched =
    [
        .. Descriptors.All.Values.Where(one => one.DefaultSeverity == DiagnosticSeverity.Warning).Select(one => one.Id).Except([Descriptors.OutputIsUnused.Id, Descriptors.LossTrainsNothing.Id]),
    ];

    // Tests of the very thing: each activation before each loss, statistics at the end; a case of the oracle is one layer on a dense one.
    private static readonly string[] Planted =
    [
        "ActivationTests NETDSL054", "ActivationTests NETDSL055", "ActivationTests NETDSL058", "OwnFormulaTests NETDSL058",
        "Oracle NETDSL091", "Oracle NETDSL093", "JoinTests NETDSL092", "SharedWeightsTests NETDSL091",
        "SeveralReadersTests NETDSL092", "SeveralReadersTests NETDSL093", "RegulariserTests NETDSL093", "LearnableActivationTests NETDSL095",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Samples() => AssertSilent(Directory.GetFiles(Repository.Path("samples"), "*.cs", SearchOption.AllDirectories)
        .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && File.ReadAllText(path).Contains("[Network", StringComparison.Ordinal))
        .Select(path => (Path.GetFileName(path), (Compilation)CompiledNetwork.Declare("using System;\n" + File.ReadAllText(path)))), atLeast: 6);

    [Fact]
    public void Pages() => AssertSilent(CodeBlocks.Pages.Select(page => (page, (Compilation)CompletedPage.Of(page))), atLeast: 60);

    [Fact]
    public void Cases_of_the_oracle() => AssertSilent(
        OracleFile.All.Values.Select(file => ("Oracle", (Compilation)TestCompilation.Create($"[Network] public partial class Case {{\n{file.Declaration}\n{file.Members}\n}}"))),
        atLeast: 150);

    [Fact]
    public void Suites_of_tests() => AssertSilent(
        typeof(AlarmTests).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(NetworkSuite))
            .Select(field => (field.DeclaringType!.Name, (Compilation)CompiledNetwork.Declare(((NetworkSuite)field.GetValue(null)!).Source))),
        atLeast: 200);

    private static void AssertSilent(IEnumerable<(string Name, Compilation Compilation)> sources, int atLeast)
    {
        var (networks, alarms) = (0, new List<string>());
        foreach (var (name, compilation) in sources)
        {
            foreach (var type in compilation.GetSymbolsWithName(_ => true, SymbolFilter.Type, Cancellation).OfType<INamedTypeSymbol>())
            {
                var found = new List<Problem>();
                if (Vocabulary.NetworkAttributeOf(type) is not null)
                {
                    networks++;
                    found.AddRange(NetworkProblems.Of(NetworkParser.Parse(type, compilation, Cancellation)));
                }

                alarms.AddRange(found.Where(problem => Watched.Contains(problem.Id) && !Planted.Contains($"{name} {problem.Id}")).Select(problem => $"{name}, {type.Name}: {problem.Text}"));
                alarms.AddRange(type.GetMembers().OfType<IMethodSymbol>()
                    .Where(method => MethodForm.KindsOf(method).Any())
                    .Select(method => FormulaReader.Read(method, compilation, Cancellation).Formula)
                    .OfType<Formula>()
                    .SelectMany(formula => TrainableFormula.Faults(formula).Select(fault => $"{name}, {type.Name}.{formula.Name} {fault}")));
            }
        }

        TestContext.Current.SendDiagnosticMessage("{0} networks, {1} alarms", networks, alarms.Count);
        Assert.True(alarms.Count == 0, $"{networks} networks, {alarms.Count} alarms:\n{string.Join('\n', alarms)}");
        Assert.True(networks >= atLeast, $"{networks} networks");
    }
}
