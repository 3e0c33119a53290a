using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class ClassHasABaseTests
{
    [Fact]
    public Task At_the_name_of_the_class() => Analysis.ReportsAsync(
        Descriptors.ClassHasABase,
        """
        public class Model;

        [Network]
        public partial class [|Classifier|] : Model
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
        }
        """,
        "The network 'Classifier' derives from 'Model', but its base class is Network<TSelf, T>: remove 'Model' or hold it in a field");

    [Fact]
    public Task The_base_of_networks_and_interfaces_are_good() => Analysis.IsSilentAsync(
        """
        [Network]
        public partial class Classifier : Network<Classifier, float>, ICloneable
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            public object Clone() => this;
        }
        """);

    [Theory]
    [InlineData("Network<Other, float>")]
    [InlineData("Network<Classifier, double>")]
    public Task The_base_of_another_network(string parent) => Analysis.ReportsAsync(
        Descriptors.ClassHasABase,
        $$"""
        public class Other;

        [Network]
        public partial class [|Classifier|] : {{parent}}
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
        }
        """,
        $"The network 'Classifier' derives from '{parent}', but its base class is Network<TSelf, T>: remove '{parent}' or hold it in a field");
}
