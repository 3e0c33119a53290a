using System.Globalization;

namespace NetDsl.Generator.Emission.Tiles;

/// <summary>
/// Tiles of outer products: <c>sum[r][v] += scalars[r] · vectors[v]</c> while the sum runs. Each height is a method, which goes over all
/// columns in tiles as wide as its registers allow, then in narrower ones.
/// </summary>
internal sealed class OuterProductTileWriter(CodeWriter code, RegisterType register)
{
    /// <summary>The highest tile.</summary>
    private const int Tallest = 8;

    /// <summary>Sums that registers hold beside what is multiplied: there are 32 of 512 bits, else 16.</summary>
    private int MostSums => register.Bits == 512 ? 24 : 12;

    /// <summary>Rows whose addresses are made of one reference: it, one row further and two rows further.</summary>
    private const int RowsOfReference = 3;

    private const string Parameters = "in OuterProducts sum, ref {0} target, ref {0} start, ref {0} scalars, ref {0} vectors";

    public static void Write(CodeWriter code, RegisterType register) => new OuterProductTileWriter(code, register).Write();

    private void Write()
    {
        code.Line("/// <summary>Computes some rows of the target.</summary>");
        using (code.Block($"public static void Rows(int rows, {string.Format(CultureInfo.InvariantCulture, Parameters, register.Number)})"))
        using (code.Block("switch (rows)"))
        {
            for (var rows = 1; rows <= Tallest; rows++)
            {
                code.Line($"case {rows}:");
                code.Line($"    Rows{rows}(sum, ref target, ref start, ref scalars, ref vectors);");
                code.Line("    break;");
            }
        }

        for (var rows = 1; rows <= Tallest; rows++)
            Rows(rows);
    }

    private void Rows(int rows)
    {
        code.Blank();
        code.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using var method = code.Block($"private static void Rows{rows}({string.Format(CultureInfo.InvariantCulture, Parameters, register.Number)})");
        code.Line("nint targetRow = sum.Rows.Target, startRow = sum.Rows.Start, row = sum.Rows.Factor, twoRows = 2 * row;");
        code.Line("nint scalarStep = sum.Terms.Left, vectorStep = sum.Terms.Right;");
        code.Line("int terms = sum.Terms.Count, around = sum.Around.Times, columns = sum.Columns, n = 0;");
        code.Line("nint scalarTurn = sum.Around.Left - terms * scalarStep, vectorTurn = sum.Around.Right - terms * vectorStep;");
        foreach (var vectors in Widths(rows))
        {
            var width = vectors * register.Lanes;
            using (code.Block($"for (; n <= columns - {width}; n += {width})"))
                Tile(rows, vectors, isPart: false);
        }

        using (code.Block("if (n < columns)"))
            Tile(rows, 1, isPart: true);
    }

    /// <summary>The widths of tiles of a height, in vectors.</summary>
    private IEnumerable<int> Widths(int rows)
    {
        for (var vectors = 8; vectors >= 1; vectors /= 2)
        {
            if (vectors * rows <= MostSums || vectors == 1)
                yield return vectors;
        }
    }

    private void Tile(int rows, int vectors, bool isPart)
    {
        Begin(rows, vectors);
        code.Line($"ref {register.Number} w = ref Unsafe.Add(ref vectors, n);");
        foreach (var r in References(rows))
            code.Line($"ref {register.Number} x{r} = ref {(r == 0 ? "scalars" : $"Unsafe.Add(ref scalars, {r} * row)")};");
        using (code.Block("for (int h = 0; h < sum.Outermost.Times; h++)"))
        {
            using (code.Block("for (int i = 0; i < sum.Outer.Times; i++)"))
            {
                using (code.Block("for (int j = 0; j < around; j++)"))
                {
                    using (code.Block("for (int k = 0; k < terms; k++)"))
                    {
                        Step(rows, vectors);
                        Advance(rows, "vectorStep", "scalarStep");
                    }

                    Advance(rows, "vectorTurn", "scalarTurn");
                }

                Advance(rows, "sum.Outer.Right - around * sum.Around.Right", "sum.Outer.Left - around * sum.Around.Left");
            }

            Advance(rows, "sum.Outermost.Right - sum.Outer.Times * sum.Outer.Right", "sum.Outermost.Left - sum.Outer.Times * sum.Outer.Left");
        }

        code.Blank();
        code.Line($"ref {register.Number} z = ref Unsafe.Add(ref target, n);");
        using (code.Block("if (sum.Adds)"))
            Each(rows, vectors, (r, v) => code.Line($"{Sum(r, v)} += {Load("z", Address(r, "targetRow", v))};"));
        if (isPart)
            StorePart(rows);
        else
            Each(rows, vectors, (r, v) => code.Line($"{Sum(r, v)}.StoreUnsafe(ref z{Offset(Address(r, "targetRow", v))});"));
    }

    /// <summary>What the sums start with, which is mostly the same in all rows.</summary>
    private void Begin(int rows, int vectors)
    {
        Each(rows, vectors, (r, v) => code.Line($"{register.Type} {Sum(r, v)} = {register.Type}.Zero;"));
        using var given = code.Block("if (!Unsafe.IsNullRef(ref start))");
        code.Line($"ref {register.Number} b = ref Unsafe.Add(ref start, n);");
        Each(1, vectors, (r, v) => code.Line($"{Sum(r, v)} = {Load("b", Address(r, "startRow", v))};"));
        if (rows == 1)
            return;
        using (code.Block("if (startRow == 0)"))
            Others((r, v) => code.Line($"{Sum(r, v)} = {Sum(0, v)};"));
        using (code.Block("else"))
            Others((r, v) => code.Line($"{Sum(r, v)} = {Load("b", Address(r, "startRow", v))};"));

        void Others(Action<int, int> write) => Each(rows - 1, vectors, (r, v) => write(r + 1, v));
    }

    /// <summary>Adds the outer product of a column of scalars and a row of vectors.</summary>
    private void Step(int rows, int vectors)
    {
        for (var v = 0; v < vectors; v++)
            code.Line($"var vector{v} = {Load("w", $"{v * register.Lanes}")};");
        for (var r = 0; r < rows; r++)
        {
            code.Line($"var scalar{r} = {register.Class}.Create({Scalar(r)});");
            for (var v = 0; v < vectors; v++)
                code.Line($"{Sum(r, v)} = {register.Class}.FusedMultiplyAdd(scalar{r}, vector{v}, {Sum(r, v)});");
        }
    }

    private void Advance(int rows, string vectors, string scalars)
    {
        code.Line($"w = ref Unsafe.Add(ref w, {vectors});");
        foreach (var r in References(rows))
            code.Line($"x{r} = ref Unsafe.Add(ref x{r}, {scalars});");
    }

    private static IEnumerable<int> References(int rows) => Enumerable.Range(0, rows).Where(r => r % RowsOfReference == 0);

    /// <summary>
    /// Stores what is left of a row. Behind it lie zeros, or what must stay: all of that is read before anything is stored, since the
    /// vector of a row reaches into the next one.
    /// </summary>
    private void StorePart(int rows)
    {
        code.Line($"var mask = RegisterMask.{register.Class}Of{(register.Number == "float" ? "Single" : "Double")}(columns - n);");
        using (code.Block("if (sum.IsPadded)"))
        {
            for (var r = 0; r < rows; r++)
                code.Line($"{Sum(r, 0)} &= mask;");
        }

        using (code.Block("else"))
        {
            for (var r = 0; r < rows; r++)
                code.Line($"{Sum(r, 0)} = {register.Class}.ConditionalSelect(mask, {Sum(r, 0)}, {Load("z", Address(r, "targetRow", 0))});");
        }

        code.Blank();
        for (var r = 0; r < rows; r++)
            code.Line($"{Sum(r, 0)}.StoreUnsafe(ref z{Offset(Address(r, "targetRow", 0))});");
    }

    private static string Scalar(int r) => (r % RowsOfReference) switch
    {
        0 => $"x{r}",
        1 => $"Unsafe.Add(ref x{r - 1}, row)",
        _ => $"Unsafe.Add(ref x{r - 2}, twoRows)",
    };

    private string Load(string reference, string offset) => $"{register.Class}.LoadUnsafe(ref {reference}{Offset(offset)})";

    /// <summary>The second argument of a load or store.</summary>
    private static string Offset(string offset) => offset == "0" ? "" : offset.All(char.IsDigit) ? $", {offset}" : $", (nuint)({offset})";

    /// <summary>Where the vector of a row lies: <c>2 * targetRow + 16</c>.</summary>
    private string Address(int row, string step, int vector)
    {
        string[] parts = [row == 0 ? "" : row == 1 ? step : $"{row} * {step}", vector == 0 ? "" : $"{vector * register.Lanes}"];
        var sum = string.Join(" + ", parts.Where(part => part.Length > 0));
        return sum.Length == 0 ? "0" : sum;
    }

    private static void Each(int rows, int vectors, Action<int, int> write)
    {
        for (var r = 0; r < rows; r++)
        {
            for (var v = 0; v < vectors; v++)
                write(r, v);
        }
    }

    private static string Sum(int r, int v) => $"sum{r}{v}";
}
