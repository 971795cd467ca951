/**
 * Divides colours by their alpha, in place: some files hold them multiplied by it already (`prem`, ISO/IEC 23008-12 section 6.4.4),
 * and the decoder hands them on so. Red, green, blue and alpha lie one behind the other; `max` is opaque.
 */
export function unmultiply(data: Uint8ClampedArray | Uint16Array, max: number): void {
  for (let at = 0; at + 3 < data.length; at += 4) {
    const alpha = data[at + 3] ?? max;
    if (alpha === 0 || alpha >= max) continue;
    for (let channel = at; channel < at + 3; channel += 1) {
      data[channel] = Math.min(max, Math.round(((data[channel] ?? 0) * max) / alpha));
    }
  }
}
