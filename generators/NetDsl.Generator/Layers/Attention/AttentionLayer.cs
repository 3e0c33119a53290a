using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using static NetDsl.Generator.Equations.Reduction;
using static NetDsl.Generator.Formulas.Functions;

namespace NetDsl.Generator.Layers;

/// <summary>
/// [Attention]: of the queries q of the source and the keys k and values v of the memory, for each head h of w values,
/// p[i,h,j] = softmaxⱼ(q[i,h]·k[j,h]/√w), o[i,h] = Σⱼ p[i,h,j]·v[j,h], and y = o·Output.
/// </summary>
internal sealed class AttentionLayer : LayerDefinition
{
    private const string Mask = "Mask";
    private const string Memory = "Memory";

    public override string Kind => "Attention";

    public override void Define(LayerBuilder layer)
    {
        var heads = layer.Size("heads");
        if (layer.Sequence() is not { } x || MemoryOf(layer, x) is not { } memory)
            return;
        var width = x.Tensor.Shape[1];
        var mask = layer.MaskOf(Mask, memory);
        if (width % heads != 0)
        {
            ReportHeads(layer, heads, x);
            return;
        }

        var (i, j) = (LayerBuilder.Axis("i", x.Tensor.Shape[0]), LayerBuilder.Axis("j", memory.Tensor.Shape[0]));
        var (h, d) = (LayerBuilder.Axis("h", heads), LayerBuilder.Axis("d", width / heads));
        var place = (h * d.Extent) + d;
        var scale = 1 / Math.Sqrt(d.Extent);
        var q = Project(layer, x, i, layer.Intermediate("q", i.Extent, width), "Query");
        var k = Project(layer, memory, j, layer.Intermediate("k", j.Extent, width), "Key");
        var v = Project(layer, memory, j, layer.Intermediate("v", j.Extent, width), "Value");
        var (s, p) = (layer.Intermediate("s", i.Extent, heads, j.Extent), layer.Intermediate("p", i.Extent, heads, j.Extent));
        var o = layer.Changeable("o", i.Extent, width);

        s[i, h, j] = Sum(d, q[i, place] * k[j, place]);
        Softmax(layer, s, scale, Seen(layer, mask, i, j), p, i, h, j, canBeEmpty: mask is not null);
        o[i, place] = Sum(j, p[i, h, j] * v[j, place]);
        Project(layer, o, i, layer.Output(i.Extent, width), "Output");
    }

    /// <summary>y[t,n] = Σₖ x[t,k]·W[k,n] + b[n].</summary>
    private static TensorSymbol Project(LayerBuilder layer, TensorSymbol x, Axis t, TensorSymbol y, string name)
    {
        var width = y.Tensor.Shape[1];
        var (k, n) = (LayerBuilder.Axis("k", width), LayerBuilder.Axis("n", width));
        var W = layer.Weights(name, [width, width], layer.Initialization(null), fanIn: width, fanOut: width);
        var sum = Sum(k, x[t, k] * W[k, n]);
        y[t, n] = layer.Flag("Bias", byDefault: true)
            ? sum + layer.Bias(name + "Bias", [width], fanIn: width)[n]
            : sum;
        return y;
    }

    /// <summary>Whether step i attends to step j; null where every step attends to every step.</summary>
    private static Condition? Seen(LayerBuilder layer, TensorSymbol? mask, Axis i, Axis j)
    {
        var isEarlier = layer.Flag("Causal", byDefault: false) ? new Position(j) <= new Position(i) : null;
        var isPresent = mask is null ? null : mask[j] > 0.5;
        return isEarlier is null ? isPresent
            : isPresent is null ? isEarlier
            : new Conjunction(isEarlier, isPresent);
    }

    /// <summary>
    /// p[i,h,j] = softmaxⱼ(scale·s[i,h,j]) over the steps that are seen. Where none is, p is zero. The scale stands here, not in s:
    /// a sum of products alone is a contraction, forward and backward.
    /// </summary>
    private static void Softmax(
        LayerBuilder layer, TensorSymbol s, double scale, Condition? seen, TensorSymbol p, Axis i, Axis h, Axis j, bool canBeEmpty)
    {
        var (rows, heads, columns) = (i.Extent, h.Extent, j.Extent);
        var m = seen is null ? s : layer.Intermediate("m", rows, heads, columns);
        var top = layer.Intermediate("max", rows, heads);
        var e = layer.Intermediate("e", rows, heads, columns);
        var Z = layer.Intermediate("Z", rows, heads);

        if (seen is not null)
            m[i, h, j] = If(seen, s[i, h, j], double.NegativeInfinity);
        top[i, h] = Max(j, m.Detached[i, h, j]);
        if (!canBeEmpty)
        {
            e[i, h, j] = Exp((m[i, h, j] - top.Detached[i, h]) * scale);
            Z[i, h] = Sum(j, e[i, h, j]);
        }
        else
        {
            // −∞ − (−∞) is no number, and 0/0 is none.
            var isEmpty = AreEqual(top.Detached[i, h], double.NegativeInfinity);
            var shift = layer.Intermediate("shift", rows, heads);
            shift[i, h] = If(isEmpty, 0, top.Detached[i, h]);
            e[i, h, j] = Exp((m[i, h, j] - shift.Detached[i, h]) * scale);
            Z[i, h] = Sum(j, e[i, h, j]) + If(isEmpty, 1, 0);
        }

        p[i, h, j] = e[i, h, j] / Z[i, h];
    }

    /// <summary>The sequence that is attended to; null, and a problem, where it is no sequence or does not fit.</summary>
    private static TensorSymbol? MemoryOf(LayerBuilder layer, TensorSymbol x)
    {
        if (layer.Arguments(Memory).Count == 0)
            return x;
        if (layer.SequenceOf(Memory) is not { } memory)
            return null;
        var (own, other) = (x.Tensor.Shape, memory.Tensor.Shape);
        var expected = own[1] != other[1] ? "the same width"
            : own[0] != other[0] && layer.Flag("Causal", byDefault: false) ? "as many steps, since it is causal"
            : null;
        if (expected is null)
            return memory;
        layer.ReportSource(
            Descriptors.MemoryDoesNotFit, Memory, layer.Name, LayerBuilder.Describe(x), LayerBuilder.Describe(memory), expected);
        return null;
    }

    private static void ReportHeads(LayerBuilder layer, int heads, TensorSymbol x)
    {
        var width = x.Tensor.Shape[1];
        var divisors = Enumerable.Range(1, width).Where(number => width % number == 0).ToList();
        var nearest = divisors.Where(number => number < heads).Reverse().Take(1).Concat(divisors.Where(number => number > heads).Take(1));
        layer.ReportSource(
            Descriptors.HeadsDoNotDivide,
            "heads",
            layer.Name,
            LayerBuilder.Invariant(heads),
            LayerBuilder.Describe(x),
            string.Join(" or ", nearest.Select(LayerBuilder.Invariant)));
    }
}
