using System.Reflection;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Static members of a network's class may be instances of it, or ask for its description, in whatever order they stand.</summary>
public sealed class StaticInstanceTests
{
    private const string Layers = """
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
        """;

    private static readonly Lazy<Assembly> Declared = new(() => CompiledNetwork.Compile($$"""
        using System.Collections.Generic;
        using System.Linq;
        using NetDsl;

        namespace Declared;

        [Network]
        public partial class Field
        {
            public static readonly Field Instance = new(seed: 3);
        {{Layers}}
        }

        [Network]
        public partial class Property
        {
            public static Property Instance { get; } = new(seed: 3);
        {{Layers}}
        }

        [Network]
        public partial class Pool
        {
            private static readonly Pool First = new(seed: 3);
            private static readonly Pool[] Others = [First.Share(), First.Clone(), new(seed: 3)];
            public static Pool Instance => Others[2];
        {{Layers}}
        }

        [Network]
        public partial class Table
        {
            public static readonly IReadOnlyDictionary<string, int> Widths = Description.Layers.ToDictionary(layer => layer.Name, layer => layer.Equations.Count);
            public static readonly string Explained = new Table(seed: 3).Explain([1, 2, 3, 4], [1, 0, 0]).ToString();
            public static readonly Table Instance = new(seed: 3);
        {{Layers}}
        }

        [Network(Like = typeof(Field))]
        public partial class Like
        {
            public static readonly Like Instance = new(seed: 3);
            public static readonly Field Other = Field.Instance;
        }
        """));

    [Theory]
    [InlineData("Field")]
    [InlineData("Property")]
    [InlineData("Pool")]
    [InlineData("Table")]
    [InlineData("Like")]
    public void Instance(string name) => CompiledNetwork.Call(typeof(StaticInstanceCheck), nameof(StaticInstanceCheck.Run), Declared.Value.GetType($"Declared.{name}")!);
}
