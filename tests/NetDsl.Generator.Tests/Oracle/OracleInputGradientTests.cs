using System.Text.RegularExpressions;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>
/// Derivatives for inputs against torch. A case has its samples as the rows of a table, whose gradient is that of each sample; here
/// the same samples are an input.
/// </summary>
public sealed partial class OracleInputGradientTests
{
    /// <summary>The first case of each kind of layer.</summary>
    private static readonly IReadOnlyDictionary<string, OracleFile> Cases = OracleFile.All.Values
        .Where(file => OracleInputGradients.Table().IsMatch(file.Declaration) && Judged().IsMatch(file.Declaration))
        .GroupBy(file => Kind().Match(file.Declaration).Value)
        .Select(kind => kind.First())
        .ToDictionary(file => file.Name);

    private static readonly NetworkSuite Networks = Declare();

    public static TheoryData<string> Names => Networks.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Torch_agrees_on_the_derivatives_for_inputs(string name) =>
        CompiledNetwork.Call(typeof(OracleInputGradients), nameof(OracleInputGradients.Compare), Networks[name].Double!, Cases[name]);

    private static NetworkSuite Declare()
    {
        var suite = new NetworkSuite();
        foreach (var (name, file) in Cases)
        {
            var declaration = OracleInputGradients.Table().Replace(file.Declaration, match => match.Groups["source"].Success
                ? $"[Input({match.Groups["shape"]})] public partial Layer {match.Groups["source"]} {{ get; }}"
                : $"[Input({match.Groups["width"]})] public partial Layer {match.Groups["table"]} {{ get; }}");

            // A layer without weights is followed by one whose weights of 1 change nothing, so that there is something to train.
            declaration = Judged().Replace(
                Sample().Replace(declaration, ""),
                $"[Activate(Prelu, From = nameof(Result))] public partial Layer {OracleInputGradients.Identity} {{ get; }}\n[Minimize(nameof(Product), From = nameof({OracleInputGradients.Identity}))]");
            suite.Add(name, declaration, file.Members, Precision.Double);
        }

        return suite;
    }

    [GeneratedRegex(@"\[Input\(\d+\)\] public partial Layer Sample { get; }\n")]
    private static partial Regex Sample();

    [GeneratedRegex(@"\[Minimize\(nameof\(Product\), From = nameof\(Result\)\)\]")]
    private static partial Regex Judged();

    [GeneratedRegex(@"(?<=\n\[)\w+(?=.*Layer Result )")]
    private static partial Regex Kind();
}
