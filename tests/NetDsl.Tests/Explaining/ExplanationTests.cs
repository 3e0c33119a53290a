using Xunit;
using NetDsl.Tests.Explaining.Networks;

namespace NetDsl.Tests.Explaining;

public class ExplanationTests
{
    [Fact]
    public void Temp()
    {
        var net = TwoLayerNetwork.Xor();
        System.IO.File.WriteAllText("/tmp/xor.txt", net.Explain(new GradientDescentUpdate(net, [1, 1], [0])).ToText());
        var big = TwoLayerNetwork.Random(784, 128, 10, 1);
        var update = new GradientDescentUpdate(big, [.. big.Memory("Input")], [.. Enumerable.Range(0, 10).Select(i => (float)(i == 7 ? 1 : 0))]);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var e = big.Explain(update);
        System.IO.File.WriteAllText("/tmp/big.txt", e.ToText() + watch.Elapsed);
        System.IO.File.WriteAllText("/tmp/big.md", e.ToMarkdown());
        System.IO.File.WriteAllText("/tmp/big.html", e.ToHtml());
    }
}
