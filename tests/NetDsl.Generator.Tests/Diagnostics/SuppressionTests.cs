using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>Diagnostics have true locations, so that C#'s own means of silencing them work.</summary>
public sealed class SuppressionTests
{
    [Fact]
    public Task A_pragma_silences_a_diagnostic() => Analysis.IsSilentAsync("""
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
        #pragma warning disable NETDSL022
            [Dense(3, Activation = "Sigmoyd")] public partial Layer Species { get; }
        #pragma warning restore NETDSL022
        }
        """);

    [Fact]
    public Task An_attribute_silences_a_diagnostic() => Analysis.IsSilentAsync("""
        public class Classifier
        {
            [System.Diagnostics.CodeAnalysis.SuppressMessage("NetDsl", "NETDSL009")]
            [Dense(3)] public Layer? Species { get; }
        }
        """);
}
