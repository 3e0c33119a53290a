namespace NetDsl.Tracing;

/// <summary>Prints functions as mathematics does: <c>|x|</c>, <c>√(x)</c>, <c>ln(x)</c>, <c>x^y</c>.</summary>
internal static class FunctionText
{
    public static (string Text, Strength Strength) Print(CallExpression call, ExpressionText text)
    {
        if (call.Function == "Pow")
            return ($"{text.Print(call.Arguments[0], Strength.Atom)}^{text.Print(call.Arguments[1], Strength.Atom)}", Strength.Sign);
        var arguments = string.Join(", ", call.Arguments.Select(argument => text.Print(argument, Strength.Sum)));
        return (call.Function switch
        {
            "Abs" => $"|{arguments}|",
            "Floor" => $"⌊{arguments}⌋",
            "Ceiling" => $"⌈{arguments}⌉",
            "Sqrt" => $"√({arguments})",
            "Cbrt" => $"∛({arguments})",
            "Log" => $"ln({arguments})",
            "Log2" => $"log₂({arguments})",
            "Log10" => $"log₁₀({arguments})",
            "Sigmoid" => $"σ({arguments})",
            var name => $"{name.ToLowerInvariant()}({arguments})",
        }, Strength.Atom);
    }
}
