using System.Globalization;

namespace NetDsl.Generator.Emission.Tiles;

/// <summary>
/// Tiles of dot products: <c>sum[r][c] += rows[r] · columns[c]</c>, 512 bits at a time, in one register or in several narrower ones,
/// folded at the end. Each height and width is a method.
/// </summary>
internal sealed class DotProductTileWriter(CodeWriter code, RegisterType register)
{
    private const int SumBits = 512;

    private const string Parameters = "in DotProducts sum, ref {0} target, ref {0} start, ref {0} left, ref {0} right";

    /// <summary>The loops around the fastest one.</summary>
    private static readonly (string Index, string Terms)[] Around = [("h", "Outermost"), ("i", "Outer"), ("j", "Around")];

    /// <summary>The registers of a sum.</summary>
    private int Parts => SumBits / register.Bits;

    private (int Rows, int Columns) Largest => register.Bits switch
    {
        512 => (4, 4),
        256 => (3, 2),
        _ => (2, 2),
    };

    private bool IsFloat => register.Number == "float";

    public static void Write(CodeWriter code, RegisterType register) => new DotProductTileWriter(code, register).Write();

    private void Write()
    {
        var tiles = (from rows in Enumerable.Range(1, Largest.Rows) from columns in Enumerable.Range(1, Largest.Columns) select (rows, columns)).ToList();
        code.Line("/// <summary>Computes some rows and columns of the target.</summary>");
        using (code.Block($"public static void Tile(int rows, int columns, {ParametersOf()})"))
        using (code.Block("switch (rows, columns)"))
        {
            foreach (var (rows, columns) in tiles)
            {
                code.Line($"case ({rows}, {columns}):");
                code.Line($"    Tile{rows}x{columns}(sum, ref target, ref start, ref left, ref right);");
                code.Line("    break;");
            }
        }

        foreach (var (rows, columns) in tiles)
            Tile(rows, columns);
    }

    private string ParametersOf() => string.Format(CultureInfo.InvariantCulture, Parameters, register.Number);

    private void Tile(int rows, int columns)
    {
        var lanes = Parts * register.Lanes;
        code.Blank();
        code.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using var method = code.Block($"private static void Tile{rows}x{columns}({ParametersOf()})");
        code.Line("nint row = sum.Rows.Factor, column = sum.Columns.Factor;");
        code.Line($"int whole = sum.EndsInZeros ? sum.Terms : sum.Terms - sum.Terms % {lanes};");
        Each(rows, columns, (r, c) => code.Line($"{register.Type} {string.Join(", ", Sums(r, c).Select(part => $"{part} = {register.Type}.Zero"))};"));

        var loops = new Stack<CodeWriter.BlockScope>();
        foreach (var (index, terms) in Around)
            loops.Push(code.Block($"for (int {index} = 0; {index} < sum.{terms}.Times; {index}++)"));
        code.Line($"ref {register.Number} a = ref Unsafe.Add(ref left, {Offset("Left")});");
        code.Line($"ref {register.Number} b = ref Unsafe.Add(ref right, {Offset("Right")});");
        code.Line("int k = 0;");
        using (code.Block($"for (; k < whole; k += {lanes})"))
            Step(rows, columns, isMasked: false);
        using (code.Block("if (k < sum.Terms)"))
            Step(rows, columns, isMasked: true);
        foreach (var loop in loops)
            loop.Dispose();

        code.Blank();
        for (var r = 0; r < rows; r++)
            Store(r, columns);
    }

    private static string Offset(string side) => string.Join(" + ", Around.Select(loop => $"{loop.Index} * sum.{loop.Terms}.{side}"));

    /// <summary>Adds a vector of products to each sum.</summary>
    private void Step(int rows, int columns, bool isMasked)
    {
        for (var part = 0; part < Parts; part++)
        {
            var masked = isMasked ? $" & mask{part}" : "";

            // Past the end lies something else: neither factor may see it, for it might be infinite.
            if (isMasked)
                code.Line($"var mask{part} = RegisterMask.{register.Class}Of{(IsFloat ? "Single" : "Double")}(sum.Terms - k{(part == 0 ? "" : $" - {part * register.Lanes}")});");
            for (var c = 0; c < columns; c++)
                code.Line($"var b{c}{part} = {Load("b", c, "column", part)}{masked};");
            for (var r = 0; r < rows; r++)
            {
                code.Line($"var a{r}{part} = {Load("a", r, "row", part)}{masked};");
                for (var c = 0; c < columns; c++)
                    code.Line($"{Sum(r, c, part)} = {register.Class}.FusedMultiplyAdd(a{r}{part}, b{c}{part}, {Sum(r, c, part)});");
            }
        }
    }

    private string Load(string reference, int number, string step, int part)
    {
        string[] terms = [number == 0 ? "" : number == 1 ? step : $"{number} * {step}", "k", part == 0 ? "" : $"{part * register.Lanes}"];
        return $"{register.Class}.LoadUnsafe(ref {reference}, (nuint)({string.Join(" + ", terms.Where(term => term.Length > 0))}))";
    }

    /// <summary>Folds the sums of a row; those of four columns share their additions.</summary>
    private void Store(int r, int columns)
    {
        code.Line($"ref {register.Number} z{r} = ref Unsafe.Add(ref target, {r} * (nint)sum.Rows.Target);");
        code.Line($"ref {register.Number} start{r} = ref Unsafe.Add(ref start, {r} * (nint)sum.Rows.Start);");
        if (columns == 4)
        {
            code.Line($"sum.Put(Lanes.SumOfFour({string.Join(", ", Enumerable.Range(0, columns).Select(c => Blocks(r, c)))}), ref z{r}, ref start{r});");
            return;
        }

        for (var c = 0; c < columns; c++)
            code.Line($"sum.Put(Lanes.SumOfBlock({Blocks(r, c)}), ref Unsafe.Add(ref z{r}, {c} * sum.Columns.Target), ref Unsafe.Add(ref start{r}, {c} * sum.Columns.Start));");
    }

    /// <summary>A sum folded down to 128 bits.</summary>
    private string Blocks(int r, int c) => Parts switch
    {
        1 => $"Lanes.SumOfBlocks({Sum(r, c, 0)})",
        2 => $"Lanes.SumOfBlocks({Sum(r, c, 0)} + {Sum(r, c, 1)})",
        _ => $"({Sum(r, c, 0)} + {Sum(r, c, 2)}) + ({Sum(r, c, 1)} + {Sum(r, c, 3)})",
    };

    private static void Each(int rows, int columns, Action<int, int> write)
    {
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
                write(r, c);
        }
    }

    private IEnumerable<string> Sums(int r, int c) => Enumerable.Range(0, Parts).Select(part => Sum(r, c, part));

    /// <summary>A register of a sum: <c>sum21</c>, or <c>sum21_0</c> of several.</summary>
    private string Sum(int r, int c, int part) => $"sum{r}{c}" + (Parts == 1 ? "" : $"_{part}");
}
