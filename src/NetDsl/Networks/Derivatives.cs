namespace NetDsl;

/// <summary>Which derivatives of the loss the last pass has computed.</summary>
internal enum Derivatives
{
    /// <summary>None: it was a forward pass, or there was none.</summary>
    None,

    /// <summary>Those that training needs.</summary>
    OfTraining,

    /// <summary>Those of the inputs as well.</summary>
    OfInputs,
}
