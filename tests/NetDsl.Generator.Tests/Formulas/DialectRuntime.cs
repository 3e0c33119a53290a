using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Tests.Formulas;

/// <summary>What emitted code calls, in its simplest form: every function goes through one delegate, lane by lane.</summary>
internal static class DialectRuntime
{
    public static string Source { get; } = $$"""
        using System;
        using System.Numerics;
        using System.Reflection;
        using static Traced;

        public static class Hook { public static Func<string, double, double, double> Apply; }

        public static class VectorMath {
        {{Each(name => $$"""
            public static float {{name}}(float a, float b = 0) => (float)Hook.Apply("{{name}}", a, b);
            public static double {{name}}(double a, double b = 0) => Hook.Apply("{{name}}", a, b);
            public static Vector<T> {{name}}<T>(Vector<T> a, Vector<T> b = default) => Lanes("{{name}}", a, b);
            """)}}
            static Vector<T> Lanes<T>(string name, Vector<T> a, Vector<T> b) {
                var lanes = new T[Vector<T>.Count];
                for (var i = 0; i < lanes.Length; i++)
                    lanes[i] = (T)Convert.ChangeType(Hook.Apply(name, Convert.ToDouble(a[i]), Convert.ToDouble(b[i])), typeof(T));
                return new Vector<T>(lanes);
            }
        }

        public sealed class Truth(bool value) {
            public bool Value => value;
            public static Truth operator &(Truth a, Truth b) => new(a.Value & b.Value);
            public static Truth operator |(Truth a, Truth b) => new(a.Value | b.Value);
            public static Truth operator !(Truth a) => new(!a.Value);
        }

        #pragma warning disable CS0660, CS0661
        public sealed class Traced(float value) {
            public float Value => value;
            public static float Run(MethodInfo method, float x, float y, float z) =>
                ((Traced)method.Invoke(null, new object[] { new Traced(x), new Traced(y), new Traced(z) })).Value;
            public static Traced Constant(float value) => new(value);
            public static Traced Select(Truth condition, Traced a, Traced b) => condition.Value ? a : b;
            public static Traced operator +(Traced a, Traced b) => new(a.Value + b.Value);
            public static Traced operator -(Traced a, Traced b) => new(a.Value - b.Value);
            public static Traced operator *(Traced a, Traced b) => new(a.Value * b.Value);
            public static Traced operator /(Traced a, Traced b) => new(a.Value / b.Value);
            public static Traced operator -(Traced a) => new(-a.Value);
            public static Truth operator <(Traced a, Traced b) => new(a.Value < b.Value);
            public static Truth operator >(Traced a, Traced b) => new(a.Value > b.Value);
            public static Truth operator <=(Traced a, Traced b) => new(a.Value <= b.Value);
            public static Truth operator >=(Traced a, Traced b) => new(a.Value >= b.Value);
            public static Truth Equal(Traced a, Traced b) => new(a.Value == b.Value);
            public static Truth NotEqual(Traced a, Traced b) => new(a.Value != b.Value);
        {{Each(name => $$"""
            public static Traced {{name}}(Traced a, Traced b = null) => new(VectorMath.{{name}}(a.Value, b is null ? 0 : b.Value));
            """)}}
        }

        """;

    private static string Each(Func<string, string> member) =>
        string.Join("\n", Enum.GetNames<ElementaryFunction>().Select(member));
}
