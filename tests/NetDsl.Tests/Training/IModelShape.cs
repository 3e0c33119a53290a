namespace NetDsl.Tests.Training;

/// <summary>The shape of a <see cref="LinearModel{T, TShape}"/>.</summary>
internal interface IModelShape
{
    static abstract int Inputs { get; }

    static abstract int Outputs { get; }
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
