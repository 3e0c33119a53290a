using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class NoInputTests
{
    [Fact]
    public Task At_the_name_of_the_class() => Analysis.ReportsAsync(
        Descriptors.NoInput,
        """
        [Network]
        public partial class [|Classifier|]
        {
            [Dense(3)] public partial Layer Species { get; }
        }
        """,
        "The network 'Classifier' has no input: declare one as its first property, such as '[Input(28, 28, 1)] public partial Layer Image { get; }'");

    [Fact]
    public Task Of_a_class_without_layers() => Analysis.ReportsAsync(
        Descriptors.NoInput,
        """
        [Network]
        public partial class [|Classifier|]
        {
        }
        """,
        "The network 'Classifier' has no input: declare one as its first property, such as '[Input(28, 28, 1)] public partial Layer Image { get; }'");

    [Fact]
    public Task Once_whatever_reads_it() => Analysis.ReportsAsync(
        Descriptors.NoInput,
        """
        [Network]
        public partial class [|Classifier|]
        {
            [Dense(3)] public partial Layer Species { get; }
            [Dropout(0.5)] public partial Layer Thinned { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
        }
        """,
        "The network 'Classifier' has no input: declare one as its first property, such as '[Input(28, 28, 1)] public partial Layer Image { get; }'");
}
