namespace NetDsl.Tests.Training;

/// <summary>The shape of a <see cref="LinearModel{T, TShape}"/>.</summary>
internal interface IModelShape
{
    static abstract int Inputs { get; }

    static abstract int Outputs { get; }

    /// <summary>The weight that the description says of the loss; the loss has it already.</summary>
    static virtual double LossWeight => 1;

    /// <summary>Names for the weights.</summary>
    static virtual IReadOnlyList<ParameterDescription> Parameters => [];
}

internal readonly struct ThreeToOne : IModelShape
{
    public static int Inputs => 3;

    public static int Outputs => 1;
}

internal readonly struct ThreeToThree : IModelShape
{
    public static int Inputs => 3;

    public static int Outputs => 3;
}

internal readonly struct OneToOne : IModelShape
{
    public static int Inputs => 1;

    public static int Outputs => 1;
}

/// <summary>A model whose loss is weighed.</summary>
internal readonly struct Weighed : IModelShape
{
    public static int Inputs => 3;

    public static int Outputs => 1;

    public static double LossWeight => 0.25;
}

/// <summary>A model of eight weights with a name each.</summary>
internal readonly struct EightNamed : IModelShape
{
    public static int Inputs => 8;

    public static int Outputs => 1;

    public static IReadOnlyList<ParameterDescription> Parameters { get; } =
        [.. Enumerable.Range(0, 8).Select(i => new ParameterDescription($"W{i}.Weights", [1], [1], i, Initialization.Glorot, 1, 1))];
}
