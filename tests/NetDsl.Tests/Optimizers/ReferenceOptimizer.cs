namespace NetDsl.Tests.Optimizers;

/// <summary>The optimizers as their papers have them: one parameter, double precision, no regard for speed.</summary>
internal sealed class ReferenceOptimizer(Func<ReferenceOptimizer, double, double, double> rule)
{
    private double _m, _v;
    private int _t;

    public double Step(double w, double g)
    {
        _t++;
        return rule(this, w, g);
    }

    public static ReferenceOptimizer Sgd(double rate, double decay) =>
        new((_, w, g) => w - rate * (g + decay * w));

    public static ReferenceOptimizer Momentum(double rate, double beta, double decay) => new((self, w, g) =>
    {
        self._v = beta * self._v + g + decay * w;
        return w - rate * self._v;
    });

    public static ReferenceOptimizer Nesterov(double rate, double beta, double decay) => new((self, w, g) =>
    {
        g += decay * w;
        self._v = beta * self._v + g;
        return w - rate * (g + beta * self._v);
    });

    public static ReferenceOptimizer RmsProp(double rate, double beta, double epsilon, double decay) => new((self, w, g) =>
    {
        g += decay * w;
        self._v = beta * self._v + (1 - beta) * Math.Pow(g, 2);
        return w - rate / (Math.Sqrt(self._v) + epsilon) * g;
    });

    public static ReferenceOptimizer Adam(double rate, double beta1, double beta2, double epsilon, double decay) =>
        new((self, w, g) => w - rate * self.AdamDirection(g + decay * w, beta1, beta2, epsilon));

    public static ReferenceOptimizer AdamW(double rate, double beta1, double beta2, double epsilon, double decay) =>
        new((self, w, g) => w - rate * self.AdamDirection(g, beta1, beta2, epsilon) - rate * decay * w);

    private double AdamDirection(double g, double beta1, double beta2, double epsilon)
    {
        _m = beta1 * _m + (1 - beta1) * g;
        _v = beta2 * _v + (1 - beta2) * Math.Pow(g, 2);
        var mHat = _m / (1 - Math.Pow(beta1, _t));
        var vHat = _v / (1 - Math.Pow(beta2, _t));
        return mHat / (Math.Sqrt(vHat) + epsilon);
    }
}
