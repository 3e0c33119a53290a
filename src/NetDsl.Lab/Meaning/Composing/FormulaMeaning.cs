namespace NetDsl.Lab;

/// <summary>The formula of concepts that suits a unit best.</summary>
/// <param name="UnitName">The unit.</param>
/// <param name="Formula">The formula: <c>closed loop ∨ straight</c>.</param>
/// <param name="Terms">How many concepts stand in it, 1 to 3.</param>
/// <param name="Threshold">The activation above which the unit counts as on.</param>
/// <param name="Association">How they overlap on the held half.</param>
/// <param name="Best">The same of the best single concept.</param>
/// <param name="Single">The best single concept.</param>
/// <param name="P">How often the best of all formulas is as good on permuted labels: so many formulas find something in noise.</param>
/// <param name="Chance">The F1 that the best of all formulas on permuted labels exceeds with the probability of the level.</param>
/// <param name="Tried">How many formulas were tried that data can tell apart.</param>
public sealed record FormulaMeaning(
    string UnitName, string Formula, int Terms, float Threshold, Association Association, Association Best, string Single, double P, double Chance, int Tried)
{
    /// <summary>F1 on the held half.</summary>
    public double F1 => Association.F1;

    /// <summary>Intersection over union on the held half.</summary>
    public double IoU => Association.IoU;

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{UnitName}: {Formula}, F1 {F1:0.000} (p {P:G3} of {Tried} formulas; {Single} alone {Best.F1:0.000})");
}
