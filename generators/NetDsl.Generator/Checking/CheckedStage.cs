namespace NetDsl.Generator.Checking;

/// <summary>The stages that leave equations behind, which are checked before anything is made of them.</summary>
internal enum CheckedStage
{
    /// <summary>The equations of the forward pass.</summary>
    Binding,

    /// <summary>Those of the backward pass beside them.</summary>
    Differentiation,
}
