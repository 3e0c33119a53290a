using System.Diagnostics;
using System.Numerics;
using NetDsl;
using NetDsl.Benchmarks;

Console.WriteLine($"V = {Vector<float>.Count}");
static double Best(Action a, int n) { double best = 1e9; a(); for (int r = 0; r < 30; r++) { var t = Stopwatch.GetTimestamp(); for (int i = 0; i < n; i++) a(); best = Math.Min(best, Stopwatch.GetElapsedTime(t).TotalSeconds / n); } return best; }
static float Peak(int n)
{
    Vector<float> a = new(1.0001f), b = new(0.9999f);
    Vector<float> s0 = a, s1 = a, s2 = a, s3 = a, s4 = a, s5 = a, s6 = a, s7 = a, s8 = a, s9 = a, s10 = a, s11 = a;
    for (int i = 0; i < n; i++)
    {
        s0 = Vector.FusedMultiplyAdd(s0, b, a); s1 = Vector.FusedMultiplyAdd(s1, b, a); s2 = Vector.FusedMultiplyAdd(s2, b, a); s3 = Vector.FusedMultiplyAdd(s3, b, a);
        s4 = Vector.FusedMultiplyAdd(s4, b, a); s5 = Vector.FusedMultiplyAdd(s5, b, a); s6 = Vector.FusedMultiplyAdd(s6, b, a); s7 = Vector.FusedMultiplyAdd(s7, b, a);
        s8 = Vector.FusedMultiplyAdd(s8, b, a); s9 = Vector.FusedMultiplyAdd(s9, b, a); s10 = Vector.FusedMultiplyAdd(s10, b, a); s11 = Vector.FusedMultiplyAdd(s11, b, a);
    }
    return Vector.Sum(s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7 + s8 + s9 + s10 + s11);
}
double peak = 0;
for (int r = 0; r < 3; r++) { var p = Best(() => Peak(100000), 1); peak = 100000.0 * 12 * 2 * Vector<float>.Count / p / 1e9; }
Console.WriteLine($"peak {peak:F1} GFLOP/s");
foreach (var batch in new[] { 1, 32, 96, 128 })
{
    var net = new MnistMlp(1, batch);
    var rnd = new Random(1);
    var x = new float[784]; var t = new float[10]; t[3] = 1;
    for (int s = 0; s < batch; s++) { for (int i = 0; i < 784; i++) x[i] = rnd.NextSingle(); net.Load(s, x, t); }
    double flops = 2.0 * batch * (784 * 128 + 1280);
    var f = Best(() => net.Forward(batch), Math.Max(1, 2000 / batch));
    var e = Best(() => net.Evaluate(batch), Math.Max(1, 2000 / batch));
    var b = Best(() => net.Backpropagate(batch), Math.Max(1, 2000 / batch));
    Console.WriteLine($"batch {batch,4}: forward {f * 1e6,8:F2} us {flops / f / 1e9,6:F1} GF ({flops / f / 1e9 / peak:P0})  loss {1e6 * (e - f):F2} us  fwd+bwd {b * 1e6,8:F1} us; backward {(b - e) * 1e6:F1} us ({2.0 * batch * (784 * 128 + 2 * 1280) / (b - e) / 1e9 / peak:P0})");
}
