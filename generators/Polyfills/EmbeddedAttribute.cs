namespace Microsoft.CodeAnalysis;

/// <summary>What is marked with it is seen in this assembly alone: nothing that references it meets a type of .NET twice.</summary>
[System.AttributeUsage(System.AttributeTargets.All)]
internal sealed class EmbeddedAttribute : System.Attribute;
