namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>A plain network, tricks on it, and their design.</summary>
internal static class DesignSource
{
    public const string Plain = """
        using NetDsl.Lab;

        [Network]
        public partial class Plain
        {
            [Input(8)] public partial Layer Image { get; }
            [Dense(6, Activation = Relu)] public partial Layer Hidden { get; }
            [Dense(3)] public partial Layer Digit { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
        }

        """;

    /// <summary>A trick; its class is called by its name.</summary>
    public static string Trick(string name, string layers, string network = "Network(Like = typeof(Plain))") =>
        $"[{network}, Trick(\"{name}\")] public partial class {name} {{ {layers} }}\n";

    public static string Thin { get; } = Trick("Thin", "[Dropout(0.2, From = nameof(Hidden))] public partial Layer Thinned { get; }");

    public static string Bent { get; } = Trick("Bent", "[Dense(6, Activation = Tanh)] public partial Layer Hidden { get; }");

    /// <summary>A design; a place of it may be marked.</summary>
    public static string Design(string classes, string members = "") => $"[Factorial(typeof(Plain), {classes})] public partial class Tricks {{ {members} }}\n";
}
