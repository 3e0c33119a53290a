using NetDsl.Generator.Equations;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Checking;

/// <summary>Checks the addresses of a nest against the memory of its tensors.</summary>
internal static class AddressVerifier
{
    public static IEnumerable<Violation> Verify(Nest nest, ArenaPlan plan)
    {
        foreach (var access in nest.Accesses.Append(nest.Target))
        {
            var own = access.Steps.Where(step => step.Axis != Axis.Sample).ToList();
            var least = access.Start + own.Sum(step => Math.Min(0, step.Length * (step.Axis.Extent - 1)));
            var most = access.Start + own.Sum(step => Math.Max(0, step.Length * (step.Axis.Extent - 1)));
            if (least < 0 || most >= access.Tensor.Length)
                yield return new(VerificationRule.AddressesAreInside, $"{nest.Target.Tensor.Name}: {access.Tensor.Name} from {least} to {most}, of {access.Tensor.Length}");

            var row = access.Steps.FirstOrDefault(step => step.Axis == Axis.Sample)?.Length ?? 0;
            if (row != (access.Tensor.IsPerSample ? plan[access.Tensor].Row : 0))
                yield return new(VerificationRule.AddressesAreInside, $"{nest.Target.Tensor.Name}: the rows of {access.Tensor.Name} are taken for {row} long");
        }
    }
}
