namespace NetDsl.Specifications;

/// <summary>A layer or loss that reads a layer called Source.</summary>
/// <param name="Attribute">What it is: <c>Conv2D(3)</c>.</param>
/// <param name="Sources">What it can read. Of losses, one stands for each: a layer has one target.</param>
internal sealed record Reader(string Attribute, SourceShapes Sources)
{
    /// <summary>The name of its attribute.</summary>
    public string Kind => Attribute.Split('(')[0];

    private bool IsLoss => typeof(NetworkAttribute).Assembly.GetType($"NetDsl.{Kind}Attribute")!.IsSubclassOf(typeof(ObjectiveAttribute));

    private bool NamesItsSources => Attribute.Contains("nameof(Source)", StringComparison.Ordinal);

    /// <summary>Its declaration; of a layer, with a loss that judges it.</summary>
    public string Declare(int number)
    {
        var attribute = NamesItsSources ? $"[{Attribute}]"
            : Attribute.Contains('(') ? $"[{Attribute[..^1]}, From = nameof(Source))]"
            : $"[{Attribute}(From = nameof(Source))]";
        var name = $"{Kind}{number}";
        return IsLoss
            ? $"{attribute} public partial Loss {name} {{ get; }}"
            : $$"""
            {{attribute}} public partial Layer {{name}} { get; }
            [MeanSquaredError(Weight = 0.7)] public partial Loss Of{{name}} { get; }
            """;
    }
}
