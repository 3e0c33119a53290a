using NetDsl.Generator.IndexNotation;

namespace NetDsl.Generator.Layers;

/// <summary>What stands in one place between brackets must stay inside of one axis: <c>2·t+u</c> of <c>x[2·t+u, k]</c> inside of 28.</summary>
/// <param name="Element">The element in which it stands.</param>
/// <param name="Axis">The number of the axis.</param>
/// <param name="Form">What stands there.</param>
/// <param name="Size">The size of the axis, of a source; null of a tensor that the equation defines.</param>
/// <param name="SizedBy">The index that is as long as the axis, of a tensor that the equation defines.</param>
internal sealed record AxisConstraint(Element Element, int Axis, LetterForm Form, int? Size, string? SizedBy)
{
    /// <summary>The letters of the form.</summary>
    public IEnumerable<string> Letters => Form.Terms.Select(term => term.Letter);

    /// <summary>The size of the axis as far as it is known.</summary>
    public int? SizeIn(IReadOnlyDictionary<string, int> extents) =>
        Size ?? (extents.TryGetValue(SizedBy!, out var extent) ? extent : null);

    /// <summary>The most values that a letter may take, those of the others given, so that all is inside of a size.</summary>
    public int Fit(string letter, int size, IReadOnlyDictionary<string, int> extents)
    {
        var factor = Form.Terms.First(term => term.Letter == letter).Factor;
        var others = Form with { Terms = Form.Terms.Where(term => term.Letter != letter).ToEquatableArray() };
        var room = factor > 0 ? size - 1 - others.Maximum(extents) : others.Minimum(extents);
        return room < 0 ? 0 : (int)(room / Math.Abs((long)factor)) + 1;
    }
}
