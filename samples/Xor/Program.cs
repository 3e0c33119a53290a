using NetDsl.Samples;

var net = new XorNetwork(seed: 1, capacity: 4);
float[] x = [0, 0, 0, 1, 1, 0, 1, 1], t = [0, 1, 1, 0];
for (var step = 0; step < 2000; step++)
{
    var loss = net.Backpropagate(x, t);
    for (var i = 0; i < net.Parameters.Length; i++)
        net.Parameters[i] -= 0.5f * net.Gradients[i];
    if (step % 400 == 0) Console.WriteLine(loss);
}
for (var i = 0; i < 4; i++) Console.WriteLine(net.Predict(x.AsSpan(2 * i, 2))[0]);
Console.WriteLine(net.Explain(x.AsSpan(2, 2), t.AsSpan(1, 1)));
