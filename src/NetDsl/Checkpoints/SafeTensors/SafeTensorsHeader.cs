namespace NetDsl;

/// <summary>The header of a safetensors file, checked against the bytes that follow it.</summary>
/// <param name="Tensors">The tensors, in the order of the header.</param>
/// <param name="Metadata">The texts that go with them.</param>
internal sealed record SafeTensorsHeader(IReadOnlyList<TensorEntry> Tensors, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>Checks that the tensors cover the data exactly: each byte belongs to one of them.</summary>
    /// <exception cref="InvalidDataException">Tensors overlap, leave a hole, or do not end where the file ends.</exception>
    public void CheckCoverage(string file, long dataLength)
    {
        var covered = 0L;
        foreach (var tensor in Tensors.OrderBy(tensor => tensor.Begin).ThenBy(tensor => tensor.End))
        {
            var place = new HeaderPlace("tensor", tensor.Name);
            if (tensor.End > dataLength)
            {
                throw SafeTensorsFormat.Malformed(
                    file,
                    place.ToString(),
                    $"data within the {dataLength} bytes after the header",
                    $"bytes {tensor.Begin} to {tensor.End}");
            }

            if (tensor.Begin != covered)
            {
                var mistake = tensor.Begin < covered ? "an overlap with the tensor before" : "a hole";
                throw SafeTensorsFormat.Malformed(
                    file, place.ToString(), $"data from byte {covered} on", $"byte {tensor.Begin}: {mistake}");
            }

            covered = tensor.End;
        }

        if (covered != dataLength)
        {
            throw SafeTensorsFormat.Malformed(
                file,
                $"byte {covered} after the header",
                "the end of the file",
                $"{dataLength - covered} bytes of no tensor");
        }
    }
}
