namespace NetDsl.Generator.Tests;

/// <summary>The weights of a network of double precision by their names and indices, wherever they lie.</summary>
internal sealed class NamedWeights(NetworkDescription description, double[] parameters)
{
    public double this[string name, params ReadOnlySpan<int> at]
    {
        get
        {
            var parameter = description.Parameters.Single(parameter => parameter.Name == name);
            var place = parameter.Offset;
            for (var axis = 0; axis < at.Length; axis++)
                place += at[axis] * parameter.Strides[axis];
            return parameters[place];
        }
    }

    public bool Has(string name) => description.Parameters.Any(parameter => parameter.Name == name);
}
