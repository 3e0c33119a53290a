using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace NetDsl.Oracle;

/// <summary>Numbers that torch draws, from a seed made of a case's name: one case more or less changes no other.</summary>
/// <remarks>Uniform ones, multiples of 2⁻²⁴: no function is evaluated whose bits differ from machine to machine.</remarks>
internal sealed class Draw
{
    /// <summary>Starts to draw, with torch's own generator.</summary>
    public Draw(string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(name));
        manual_seed(BinaryPrimitives.ReadUInt32LittleEndian(hash));
    }

    /// <summary>Numbers from 0 to 1.</summary>
    public Tensor Positive(params long[] shape) => rand(shape, float32);

    /// <summary>Numbers from −largest to largest.</summary>
    public Tensor Symmetric(float largest, params long[] shape) => (2 * Positive(shape) - 1) * largest;

    /// <summary>Whole numbers from 0 to below a limit.</summary>
    public Tensor Integers(int limit, params long[] shape) => (Positive(shape) * limit).floor();
}
