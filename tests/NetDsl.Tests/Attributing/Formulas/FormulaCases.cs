using static NetDsl.Tests.Attributing.Formula;

namespace NetDsl.Tests.Attributing;

/// <summary>Formulas of five variables, v to z.</summary>
internal static class FormulaCases
{
    private static readonly Formula V = Var(0);
    private static readonly Formula W = Var(1);
    private static readonly Formula X = Var(2);
    private static readonly Formula Y = Var(3);
    private static readonly Formula Z = Var(4);

    public static IReadOnlyDictionary<string, Formula> All { get; } = new Dictionary<string, Formula>
    {
        ["v"] = V,
        ["¬v"] = !V,
        ["v∧w"] = And(V, W),
        ["v∨w"] = Or(V, W),
        ["¬(v∧w)"] = !And(V, W),
        ["v∧¬w"] = And(V, !W),
        ["v⊕w"] = Xor(V, W),
        ["v↔w"] = !Xor(V, W),
        ["v→w"] = Or(!V, W),
        ["v∧w∧x"] = And(V, W, X),
        ["v∨w∨x"] = Or(V, W, X),
        ["all"] = And(V, W, X, Y, Z),
        ["any"] = Or(V, W, X, Y, Z),
        ["none"] = !Or(V, W, X, Y, Z),
        ["two of three"] = Some(2, V, W, X),
        ["majority"] = Some(3, V, W, X, Y, Z),
        ["four of five"] = Some(4, V, W, X, Y, Z),
        ["exactly one of three"] = And(Or(V, W, X), !Some(2, V, W, X)),
        ["exactly two of five"] = And(Some(2, V, W, X, Y, Z), !Some(3, V, W, X, Y, Z)),
        ["if v then w else x"] = Or(And(V, W), And(!V, X)),
        ["(v∧w)∨(x∧y)"] = Or(And(V, W), And(X, Y)),
        ["(v∨w)∧(x∨y)"] = And(Or(V, W), Or(X, Y)),
        ["(v∨w)∧(x∨y)∧z"] = And(Or(V, W), Or(X, Y), Z),
        ["v∧(w∨(x∧y))"] = And(V, Or(W, And(X, Y))),
        ["(v⊕w)∧z"] = And(Xor(V, W), Z),
        ["v∨(w∧¬x)"] = Or(V, And(W, !X)),
        ["two of (v∧w, x, y∨z)"] = Some(2, And(V, W), X, Or(Y, Z)),
        ["v twice"] = Some(2, V, V, W),
    };

    /// <summary>The Shapley values of the truth table, against all variables false: by marginals over all orders.</summary>
    public static double[] Shapley(Formula formula, int assignment)
    {
        var values = new double[Logic.Variables];
        var orders = Orders([0, 1, 2, 3, 4]).ToArray();
        foreach (var order in orders)
        {
            var there = 0;
            foreach (var variable in order)
            {
                var before = formula.Holds(assignment & there);
                there |= 1 << variable;
                values[variable] += ((formula.Holds(assignment & there) ? 1.0 : 0) - (before ? 1 : 0)) / orders.Length;
            }
        }

        return values;
    }

    /// <summary>What each variable changes alone.</summary>
    public static double[] Occlusion(Formula formula, int assignment) =>
        [.. Enumerable.Range(0, Logic.Variables).Select(i => (formula.Holds(assignment) ? 1.0 : 0) - (formula.Holds(assignment & ~(1 << i)) ? 1 : 0))];

    private static Formula Xor(Formula left, Formula right) => And(Or(left, right), !And(left, right));

    private static IEnumerable<int[]> Orders(int[] of) => of.Length == 0
        ? [[]]
        : of.SelectMany(first => Orders([.. of.Where(one => one != first)]).Select(rest => (int[])[first, .. rest]));
}
