namespace NetDsl.Lab;

/// <summary>Some tricks and the networks of all combinations of them: a full 2ᵏ factorial design.</summary>
/// <remarks>
/// Box, Hunter and Hunter, "Statistics for Experimenters", 1978: in a factorial every run serves every effect, and interactions
/// show. One trick at a time, both are lost.
/// </remarks>
public sealed class FactorialDesign
{
    /// <summary>Makes a design.</summary>
    /// <param name="name">What reports call it: the name of the class.</param>
    /// <param name="tricks">The names of the k tricks.</param>
    /// <param name="cells">The 2ᵏ networks; bit i of a cell's place says whether trick i is on. The first is the plain network.</param>
    /// <exception cref="ArgumentException">Two tricks have the same name, or there are not 2ᵏ cells.</exception>
    public FactorialDesign(string name, IReadOnlyList<string> tricks, IReadOnlyList<NetworkCell> cells)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(tricks);
        ArgumentNullException.ThrowIfNull(cells);
        if (tricks.Distinct(StringComparer.Ordinal).Count() != tricks.Count)
            throw new ArgumentException($"Two tricks of {name} have the same name: {string.Join(", ", tricks)}.", nameof(tricks));
        if (cells.Count != 1 << tricks.Count)
        {
            throw new ArgumentException(
                $"{tricks.Count} tricks have {1 << tricks.Count} combinations; {name} has {cells.Count} networks.", nameof(cells));
        }

        (Name, Tricks, Cells) = (name, [.. tricks], [.. cells]);
    }

    /// <summary>What reports call it.</summary>
    public string Name { get; }

    /// <summary>The names of the tricks.</summary>
    public IReadOnlyList<string> Tricks { get; }

    /// <summary>The networks; bit i of a cell's place says whether trick i is on.</summary>
    public IReadOnlyList<NetworkCell> Cells { get; }
}
