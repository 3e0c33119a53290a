namespace NetDsl;

/// <summary>How weights are drawn before training. Biases start at zero.</summary>
public enum Initialization
{
    /// <summary>What suits the layer's activation: the scheme that the activation's method names, else <see cref="Glorot"/>.</summary>
    Default,

    /// <summary>Uniform in ±√(6 / (fan-in + fan-out)) (Glorot and Bengio 2010): for tanh, sigmoid and linear layers.</summary>
    Glorot,

    /// <summary>Normal with variance 2 / fan-in (He, Zhang, Ren and Sun 2015): for ReLU and its kin.</summary>
    He,

    /// <summary>Normal with variance 1 / fan-in (LeCun, Bottou, Orr and Müller 1998): for SELU.</summary>
    LeCun,

    /// <summary>A random matrix with orthonormal rows or columns (Saxe, McClelland and Ganguli 2014).</summary>
    Orthogonal,

    /// <summary>All zero.</summary>
    Zeros,

    /// <summary>All one: for gains.</summary>
    Ones,
}
