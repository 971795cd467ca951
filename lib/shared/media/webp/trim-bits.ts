/** As many bytes as so many bits take, the bits that are left zeros; the same array where it is that already. */
export function trimBits(data: Uint8Array, bits: number): Uint8Array {
  const length = Math.ceil(bits / 8);
  const left = length * 8 - bits;
  const last = data[length - 1] ?? 0;
  const cleaned = last & (0xff >> left);
  if (last === cleaned) return length === data.length ? data : data.subarray(0, length);
  const copy = data.slice(0, length);
  copy[length - 1] = cleaned;
  return copy;
}
