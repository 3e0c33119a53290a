namespace NetDsl.Specifications;

/// <content>Random sizes and options.</content>
internal sealed partial class Drawing
{
    // A new activation or initialisation is drawn as soon as it is there.
    private static readonly string[] Activations =
    [
        .. typeof(Activations).GetFields().Select(activation => activation.Name),
        .. OwnFormulas.Activations.Select(name => $"nameof({name})"),
    ];

    private static readonly string[] Initializations =
        [.. Enum.GetNames<Initialization>().Where(name => name != "Default")];

    // At and beside the widths of vectors.
    private static readonly int[] VectorWidths = [7, 8, 9, 15, 16, 17, 31, 32, 33];

    /// <summary>A number from the smallest to the largest, both included.</summary>
    public int Number(int smallest, int largest) => random.Next(smallest, largest + 1);

    /// <summary>The number of units of a layer of which each takes so many multiply-adds.</summary>
    public int Units(int multiplyAdds = 1)
    {
        var most = Math.Clamp(LargestMatrix / multiplyAdds, 1, 40);
        var units = OneIn(3) ? Pick(VectorWidths) : Number(1, OneIn(2) ? 6 : 40);
        return Math.Min(units, most);
    }

    /// <summary>One of the divisors of both numbers.</summary>
    public int CommonDivisor(int first, int second) =>
        Pick([.. Enumerable.Range(1, Math.Min(first, second)).Where(divisor => first % divisor == 0 && second % divisor == 0)]);

    public bool OneIn(int many) => random.Next(many) == 0;

    public T Pick<T>(params IReadOnlyList<T> items) => items[random.Next(items.Count)];

    /// <summary>An option now and then, else nothing.</summary>
    public string Maybe(string option, int oneIn = 3) => OneIn(oneIn) ? option : "";

    public string Activation(int oneIn = 2) => Maybe($"Activation = {Pick(Activations)}", oneIn);

    /// <summary>An activation as the argument of a layer that has to have one.</summary>
    public string GivenActivation() => Pick(Activations);

    /// <summary>How large a penalty is.</summary>
    public string Penalty() => Pick("L1 = 0.01", "L2 = 0.02", "L1 = 0.01, L2 = 0.02");

    public string Initialization() => Maybe($"Initialization = Initialization.{Pick(Initializations)}", 6);
}
