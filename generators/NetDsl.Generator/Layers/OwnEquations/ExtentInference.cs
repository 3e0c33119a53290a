using System.Globalization;
using Microsoft.CodeAnalysis;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.IndexNotation;

namespace NetDsl.Generator.Layers;

/// <summary>
/// Finds how far each index of an equation runs: as the layer says, as long as the axis along which it stands alone, or as
/// many steps as fit, <c>(28 − 5) / 2 + 1</c> for the t of <c>x[2·t+u]</c>. Contradictions are reported with their numbers.
/// </summary>
internal sealed class ExtentInference
{
    private readonly LayerEquation _equation;
    private readonly LayerBuilder _layer;
    private readonly EquationConstraints _constraints;
    private readonly Dictionary<string, int> _extents = [];
    private readonly Dictionary<string, string> _origins = [];
    private readonly HashSet<string> _given = [];
    private bool _changed;
    private bool _failed;

    private ExtentInference(LayerEquation equation, IReadOnlyDictionary<string, EquatableArray<int>> shapes, LayerBuilder layer)
    {
        _equation = equation;
        _layer = layer;
        _constraints = new EquationConstraints(equation, shapes);
    }

    /// <summary>The extents of all letters; null, and a problem, where there are none that hold everywhere.</summary>
    public static IReadOnlyDictionary<string, int>? Run(
        LayerEquation equation, IReadOnlyDictionary<string, EquatableArray<int>> shapes, LayerBuilder layer)
    {
        var inference = new ExtentInference(equation, shapes, layer);
        return inference.TakeSizes() && inference.Infer() && inference.CheckRanges() ? inference._extents : null;
    }

    private bool TakeSizes()
    {
        var (needed, unknown) = UndeterminedIndices.Find(_equation, _constraints);
        if (unknown.Count > 0)
            return Fail(Descriptors.ExtentIsUnknown, null, _layer.Name, unknown[0], _equation.Name);

        var sizes = _layer.Arguments("sizes");
        IReadOnlyList<string> names = sizes.Count == needed.Count ? needed : [.. _equation.Indices];
        if (sizes.Count != names.Count)
        {
            var expected = needed.Count == 0 ? "none, its sources tell them all" : $"{Number(needed.Count)}, that of {string.Join(" and ", needed)}";
            return Fail(Descriptors.SizesAreNotThoseOfTheIndices, null, _layer.Name, Number(sizes.Count), _equation.Name, expected);
        }

        for (var i = 0; i < sizes.Count; i++)
        {
            var size = int.Parse(sizes[i], CultureInfo.InvariantCulture);
            if (size < 1)
                return Fail(Descriptors.SizeIsNotPositive, $"sizes[{Number(i)}]", _layer.Name, $"that of its index {names[i]}", sizes[i]);
            Set(names[i], size, "its sizes");
            _given.Add(names[i]);
        }

        return true;
    }

    private bool Infer()
    {
        for (_changed = true; _changed && !_failed;)
        {
            _changed = false;
            foreach (var constraint in _constraints.Plain)
                Equate(constraint);
            foreach (var constraint in _constraints.Affine)
                Fit(constraint);
        }

        return !_failed;
    }

    /// <summary>A letter alone runs along the whole axis; a shorter one only where it stands elsewhere with something added.</summary>
    private void Equate(AxisConstraint constraint)
    {
        var letter = constraint.Form.Plain!;
        if (constraint.SizeIn(_extents) is not { } size)
        {
            if (_extents.TryGetValue(letter, out var along))
                Set(constraint.SizedBy!, along, constraint.Element.ToString());
        }
        else if (!_extents.TryGetValue(letter, out var extent))
        {
            Set(letter, size, constraint.Element.ToString());
        }
        else if (extent != size && !(extent < size && _constraints.IsAffine(letter)))
        {
            Fail(
                Descriptors.IndexIsContradictory,
                null,
                _layer.Name,
                letter,
                _equation.Name,
                $"{Number(extent)} by {_origins[letter]} and over {Number(size)} by {constraint.Element}");
        }
    }

    /// <summary>The one letter that is not known, or that may be shorter, takes as many values as fit; one of the result before others.</summary>
    private void Fit(AxisConstraint constraint)
    {
        if (constraint.SizeIn(_extents) is not { } size)
            return;
        var unknown = constraint.Letters.Where(letter => !_extents.ContainsKey(letter)).ToList();
        if (unknown.Count > 1)
            return;
        var letter = unknown.FirstOrDefault() ?? constraint.Letters
            .Where(candidate => !_given.Contains(candidate))
            .OrderByDescending(_equation.Free.Contains)
            .FirstOrDefault();
        if (letter is null)
            return;

        var fit = constraint.Fit(letter, size, _extents);
        if (fit < 1)
            ReportRange(constraint, size, letter);
        else if (!_extents.TryGetValue(letter, out var extent) || fit < extent)
            Set(letter, fit, constraint.Element.ToString());
    }

    private bool CheckRanges()
    {
        foreach (var constraint in _constraints.All)
        {
            var size = constraint.SizeIn(_extents)!.Value;
            if (constraint.Form.Minimum(_extents) < 0 || constraint.Form.Maximum(_extents) >= size)
                return ReportRange(constraint, size, null);
        }

        return true;
    }

    private bool ReportRange(AxisConstraint constraint, int size, string? unknown)
    {
        var extents = _extents.ToDictionary(pair => pair.Key, pair => pair.Value);
        if (unknown is not null)
            extents[unknown] = 1;
        return Fail(
            Descriptors.EquationReadsOutside,
            null,
            _layer.Name,
            constraint.Element.ToString(),
            _equation.Name,
            $"from {Number(constraint.Form.Minimum(extents))} to {Number(constraint.Form.Maximum(extents))} along axis {Number(constraint.Axis + 1)}",
            size == 1 ? "has 1 element" : $"has {Number(size)} elements");
    }

    private void Set(string letter, int extent, string origin)
    {
        _changed |= !_extents.TryGetValue(letter, out var before) || before != extent;
        _extents[letter] = extent;
        _origins[letter] = origin;
    }

    private bool Fail(DiagnosticDescriptor descriptor, string? argument, params string[] messageArguments)
    {
        if (_failed)
            return false;
        _failed = true;
        if (argument is null)
            _layer.ReportSources(descriptor, messageArguments);
        else
            _layer.Report(descriptor, argument, messageArguments);
        return false;
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
