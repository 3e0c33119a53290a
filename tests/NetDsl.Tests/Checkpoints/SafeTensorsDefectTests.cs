using Xunit;

namespace NetDsl.Tests.Checkpoints;

/// <summary>One damaged file for each rule of the format, with the message that it gets.</summary>
public class SafeTensorsDefectTests
{
    private const long Bound = 100_000;

    public static TheoryData<string, int, string> Headers => new()
    {
        { """[]""", 0, "header (byte 8): expected a JSON object, found a list" },
        { """{"a":1}""", 0, "tensor 'a' (byte 13): expected a JSON object, found a number" },
        { """{"a":{"dtype":"F33","shape":[1],"data_offsets":[0,4]}}""", 4, "tensor 'a', dtype (byte 22): expected one of BOOL, U8, I8, F8_E5M2, F8_E4M3, I16, U16, F16, BF16, I32, U32, F32, I64, U64, F64, found 'F33'." },
        { """{"a":{"dtype":4,"shape":[1],"data_offsets":[0,4]}}""", 4, "tensor 'a', dtype (byte 22): expected a text, found a number" },
        { """{"a":null}""", 0, "tensor 'a' (byte 13): expected a JSON object, found null" },
        { """{"a":true}""", 0, "found a truth value" },
        { """{"a":false}""", 0, "found a truth value" },
        { """{"a":"F32"}""", 0, "found a text" },
        { """{"__metadata__":[]}""", 0, "__metadata__ (byte 24): expected a JSON object, found a list" },
        { """{"a":{"dtype":{}}}""", 0, "tensor 'a', dtype (byte 22): expected a text, found an object" },
        { """{"a":{"shape":1}}""", 0, "tensor 'a', shape (byte 22): expected a list of sizes, found a number" },
        { """{"a":{"data_offsets":"0"}}""", 0, "tensor 'a', data_offsets (byte 29): expected [begin, end], found a text" },
        { """{"a":{"shape":[1],"data_offsets":[0,4]}}""", 4, "expected dtype, shape and data_offsets, found no dtype" },
        { """{"a":{"dtype":"F32","shape":[1]}}""", 4, "expected dtype, shape and data_offsets, found no data_offsets" },
        { """{"a":{"dtype":"F32","dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", 4, "once each, found 'dtype'" },
        { """{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4],"data_offsets":[0,4]}}""", 4, "once each, found 'data_offsets'" },
        { """{"a":{"dtype":"F32","shape":[1],"data_offsets":[]}}""", 4, "expected two numbers: [begin, end], found fewer" },
        { """{"a":{"dtype":"F32","data_offsets":[0,4]}}""", 4, "expected dtype, shape and data_offsets, found no shape" },
        { """{"a":{"dtype":"F32","shape":[1],"shape":[1],"data_offsets":[0,4]}}""", 4, "dtype, shape and data_offsets once each, found 'shape'" },
        { """{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4],"x":1}}""", 4, "dtype, shape and data_offsets once each, found 'x'" },
        { """{"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}""", 4, "a whole number from 0 to 2⁶³ − 1, found '-1'" },
        { """{"a":{"dtype":"F32","shape":[1.5],"data_offsets":[0,4]}}""", 4, "found '1.5'" },
        { """{"a":{"dtype":"F32","shape":["1"],"data_offsets":[0,4]}}""", 4, "a whole number, found a text" },
        { """{"a":{"dtype":"F32","shape":[1099511627776],"data_offsets":[0,4398046511104]}}""", 4, "expected at most 2147483591 elements, found more, with 1099511627776 along axis 0" },
        { """{"a":{"dtype":"U8","shape":[2147483592],"data_offsets":[0,2147483592]}}""", 0, "shape (byte 36): expected at most 2147483591 elements, found more, with 2147483592 along axis 0." },
        { """{"a":{"dtype":"U8","shape":[2147483591],"data_offsets":[0,2147483591]}}""", 0, "expected data within the 0 bytes after the header, found bytes 0 to 2147483591." },
        { """{"a":{"dtype":"U8","shape":[4,4611686018427387904],"data_offsets":[0,0]}}""", 0, "expected at most 2147483591 elements, found more, with 4611686018427387904 along axis 1." },
        { """{"a":{"dtype":"F32","shape":[1048576,1048576],"data_offsets":[0,4]}}""", 4, "with 1048576 along axis 1" },
        { """{"a":{"dtype":"F32","shape":[0,2000000000,2000000000],"data_offsets":[0,0]}}""", 0, "with 2000000000 along axis 2" },
        { """{"a":{"dtype":"F32","shape":[2000000000],"data_offsets":[0,8000000000]}}""", 4, "expected data within the 4 bytes after the header, found bytes 0 to 8000000000" },
        { """{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}""", 4, "tensor 'a', data_offsets (byte 60): expected 8 bytes for F32 2, found 4: from 0 to 4." },
        { """{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[],"data_offsets":[4,10]}}""", 10, "expected 4 bytes for F32 scalar, found 6: from 4 to 10." },
        { """{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,8]}}""", 8, "expected 4 bytes for F32 1, found 8: from 0 to 8" },
        { """{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}}""", 4, "expected begin ≤ end, found [4, 0]" },
        { """{"a":{"dtype":"F32","shape":[1],"data_offsets":[4]}}""", 4, "expected two numbers: [begin, end], found fewer" },
        { """{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4,8]}}""", 4, "expected two numbers: [begin, end], found more" },
        { """{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[2,6]}}""", 6, "tensor 'b': expected data from byte 4 on, found byte 2: an overlap with the tensor before" },
        { """{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[5,9]}}""", 9, "tensor 'b': expected data from byte 4 on, found byte 5: a hole" },
        { """{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", 7, "byte 4 after the header: expected the end of the file, found 3 bytes of no tensor" },
        { """{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", 8, "tensor 'a' (byte 62): expected names that differ, found the name a second time" },
        { """{"__metadata__":{"x":1}}""", 0, "__metadata__ 'x' (byte 29): expected a text, found a number" },
        { """{"__metadata__":{"x":"1","x":"2"}}""", 0, "__metadata__ 'x' (byte 37): expected keys that differ, found the key a second time." },
        { """{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}} {}""", 4, "expected a header in JSON" },
        { """{"a":{"dtype":"F32",""", 4, "expected a header in JSON" },
        { """{"\ud800":{}}""", 0, "expected text in Unicode" },
        { "", 0, "expected a header in JSON" },
    };

    [Theory]
    [MemberData(nameof(Headers))]
    public void A_wrong_header_is_named(string header, int dataLength, string message) =>
        AssertRefused(SafeTensorsFile.Of(header, dataLength), message);

    [Fact]
    public void A_file_shorter_than_the_length_is_named() =>
        AssertRefused([1, 2, 3], "byte 0: expected 8 bytes for the length of the header, found 3 bytes in all");

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(-1)]
    [InlineData(1L << 40)]
    [InlineData(100_000_000)]
    [InlineData(3)]
    public void A_header_longer_than_the_file_takes_no_memory(long length) =>
        AssertRefused(
            [.. SafeTensorsFile.Length(length), .. "{}"u8],
            $"byte 0: expected a header of at most 2 bytes in a file of 10, found a length of {(ulong)length}");

    private static void AssertRefused(byte[] file, string message)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var error = Assert.Throws<InvalidDataException>(() => SafeTensorsFile.Open(file));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Bound);
        Assert.StartsWith("good.safetensors, ", error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }
}
