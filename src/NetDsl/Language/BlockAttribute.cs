namespace NetDsl;

/// <summary>
/// Marks a partial class as a part of networks: its inputs and layers, which <see cref="UseAttribute{TBlock}"/> puts into a
/// network or another block. The output of a block is that of its last layer.
/// </summary>
/// <remarks>
/// An object of the class is a view of one use in a network: <c>ResidualBlock.In(net.Body, repetition: 1).Inner.Weights</c>.
/// </remarks>
/// <example>
/// <code>
/// [Block]
/// public partial class ResidualBlock
/// {
///     [Input]                                 public partial Layer X     { get; }
///     [Dense(32, Activation = Relu)]          public partial Layer Inner { get; }
///     [Dense(32)]                             public partial Layer Outer { get; }
///     [Add(nameof(X), nameof(Outer))]         public partial Layer Sum   { get; }
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BlockAttribute : Attribute
{
    /// <summary>The number type of the views. Networks of either precision may use the block.</summary>
    public Precision Precision { get; set; }
}
