namespace NetDsl.Generator.Checking;

/// <summary>What holds of the equations of a network wherever they come from, and of the loops that compute them.</summary>
internal enum VerificationRule
{
    /// <summary>A reading has a subscript for each axis of its tensor, or one for all, and no view has more elements than the whole.</summary>
    RanksFit,

    /// <summary>Each index of what is computed is one of the target, or of a sum or maximum around it.</summary>
    IndicesAreBound,

    /// <summary>Each subscript stays within its axis.</summary>
    SubscriptsAreInside,

    /// <summary>An element is defined before it is read.</summary>
    ReadsAreDefined,

    /// <summary>What accumulates finds something to be added to.</summary>
    SumsAreBegun,

    /// <summary>No store overwrites what another one left.</summary>
    StoresDoNotMeet,

    /// <summary>All of a gradient is defined, by a part for each equation that reads the weights; it and its weights have one shape.</summary>
    GradientsAreComplete,

    /// <summary>An adjoint has the shape of its value.</summary>
    AdjointsHaveShapes,

    /// <summary>The kernels of a pass compute each of its equations once, in order.</summary>
    KernelsAreComplete,

    /// <summary>Addresses stay within the row or the weights of their tensor.</summary>
    AddressesAreInside,

    /// <summary>A local holds something before it is read, and is declared once where it is seen.</summary>
    LocalsAreDeclared,

    /// <summary>What a vector stores past the end of its index is nothing, zeros in padding, or overwritten by the next one.</summary>
    VectorsStayInside,

    /// <summary>What is folded knows nothing of lanes past the end of an index.</summary>
    FoldsAreMasked,
}
