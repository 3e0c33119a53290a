using System.Numerics;

namespace NetDsl;

/// <summary>Vectors that lie as the weights do, as tensors of a file: each under the name of its parameter behind a prefix.</summary>
internal static class StateTensors
{
    /// <summary>The numbers of some parameters.</summary>
    public static IEnumerable<NamedTensor> Write<T>(IEnumerable<ParameterDescription> parameters, string prefix, Arena<T> numbers)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        parameters.Select(parameter => new NamedTensor(
            prefix + parameter.Name, TensorTypes.Of<T>(), parameter.Shape, new StateElements<T>(numbers, parameter)));

    /// <summary>Reads them.</summary>
    /// <exception cref="InvalidDataException">One is missing, damaged, or of another shape or number type.</exception>
    public static void Read<T>(IEnumerable<ParameterDescription> parameters, string prefix, SafeTensorsReader reader, T[] numbers)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach (var parameter in parameters.Select(parameter => parameter with { Name = prefix + parameter.Name }))
        {
            var found = reader.Contains(parameter.Name) ? reader.Find(parameter.Name) : null;
            if (found is null || found.Type != TensorTypes.Of<T>() || !found.Shape.Equals(parameter.Shape))
            {
                throw SafeTensorsFormat.Malformed(
                    reader.Name,
                    $"tensor '{parameter.Name}'",
                    SafeTensorsFormat.Describe(TensorTypes.Of<T>(), parameter.Shape),
                    found is null ? "none" : SafeTensorsFormat.Describe(found.Type, found.Shape));
            }

            ParameterTensor.Read(parameter, reader, numbers, allowNonFinite: false);
        }
    }
}
