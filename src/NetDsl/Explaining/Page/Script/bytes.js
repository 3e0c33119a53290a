// Reads what ByteWriter wrote.

export class ByteReader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  get isAtEnd() {
    return this.at === this.bytes.length;
  }

  byte() {
    return this.bytes[this.at++];
  }

  // Seven bits in each byte, the lowest first.
  count() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  signed() {
    const value = this.count();
    return (value >>> 1) ^ -(value & 1);
  }

  double() {
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset + this.at, 8);
    this.at += 8;
    return view.getFloat64(0, true);
  }

  text() {
    const length = this.count();
    this.at += length;
    return new TextDecoder().decode(this.bytes.subarray(this.at - length, this.at));
  }

  counts() {
    return Array.from({ length: this.count() }, () => this.count());
  }

  // Numbers that mostly grow by the same step.
  series(length) {
    const values = new Int32Array(length);
    for (let i = 0, last = 0; i < length;) {
      const step = this.signed();
      for (let times = this.count(); times > 0; times--) values[i++] = last += step;
    }
    return values;
  }

  // The first byte of all numbers, then the second of all; of numbers near to others the bits in which they differ.
  numbers(length, near, bits) {
    const width = bits / 8;
    const planes = this.bytes.subarray(this.at, this.at + width * length);
    this.at += width * length;
    const packed = new Uint8Array(width * length);
    const other = near && new Uint8Array(near.buffer);
    for (let place = 0; place < width; place++) {
      for (let i = 0; i < length; i++) packed[width * i + place] = planes[place * length + i];
    }
    if (other) for (let i = 0; i < packed.length; i++) packed[i] ^= other[i];
    return bits === 32 ? new Float32Array(packed.buffer) : new Float64Array(packed.buffer);
  }
}
