namespace NetDsl;

/// <summary>Marks a class whose other part the generator writes: register tiles of each height and width, for each width of a register.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class RegisterTilesAttribute : Attribute;
