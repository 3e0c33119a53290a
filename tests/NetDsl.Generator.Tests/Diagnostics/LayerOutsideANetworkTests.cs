using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class LayerOutsideANetworkTests
{
    [Fact]
    public Task At_the_attribute() => Analysis.ReportsAsync(
        Descriptors.LayerOutsideANetwork,
        """
        public partial class Classifier
        {
            [[|Dense(3)|]] public Layer? Species { get; }
        }
        """,
        "[Dense] on 'Species' does nothing, as 'Classifier' is not a network: mark 'Classifier' with [Network]");

    [Fact]
    public Task A_loss_in_a_record() => Analysis.ReportsAsync(
        Descriptors.LayerOutsideANetwork,
        """
        public record Result
        {
            [[|Huber(Delta = 0)|]] public Loss? Error { get; }
        }
        """,
        "[Huber] on 'Error' does nothing, as 'Result' is not a network: mark 'Result' with [Network]");
}
