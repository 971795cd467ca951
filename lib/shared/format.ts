/** Numbers as people read them; the same text in every locale, so that server and browser render alike. */

const BYTE_UNITS = ['KB', 'MB', 'GB', 'TB'] as const;

/**
 * A size in multiples of 1,024, as Windows and most upload pages write it, one decimal at most: `10 MB` is 10,485,760 bytes.
 * Below 1,024 the bytes themselves: `1 byte`, `512 bytes`.
 */
export function formatBytes(sizeBytes: number): string {
  let value = Math.max(0, Math.round(sizeBytes) || 0);
  if (value < 1_024) return value === 1 ? '1 byte' : `${formatCount(value)} bytes`;
  let unit = -1;
  // Rounded before it is compared: 1,048,575 bytes are 1 MB, not 1,024 KB.
  while (Math.round(value * 10) / 10 >= 1_024 && unit < BYTE_UNITS.length - 1) {
    value /= 1_024;
    unit++;
  }
  if (unit < 0) return `${formatCount(value)} bytes`;
  return `${formatDecimal(value)} ${BYTE_UNITS[unit]}`;
}

/** A whole number with thousands separators: `10,485,760`. */
export function formatCount(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `1 photo`, `1,204 photos`. */
export function countPhotos(count: number): string {
  return count === 1 ? '1 photo' : `${formatCount(count)} photos`;
}

/** A number of pixels: `12.2 megapixels`; below 100,000 the pixels themselves. */
export function formatPixels(pixels: number): string {
  if (pixels === 1) return '1 pixel';
  return pixels < 100_000 ? `${formatCount(pixels)} pixels` : `${formatDecimal(pixels / 1e6)} megapixels`;
}

/** A span of time in its two largest units, begun seconds counting whole: `2 min 5 s`, `1 h`, `3 days 4 h`. */
export function formatDuration(seconds: number): string {
  const total = Math.max(0, Math.ceil(seconds) || 0);
  if (!Number.isFinite(total)) return 'forever';
  const days = Math.floor(total / 86_400);
  const parts = [
    [days, days === 1 ? 'day' : 'days'],
    [Math.floor(total / 3_600) % 24, 'h'],
    [Math.floor(total / 60) % 60, 'min'],
    [total % 60, 's'],
  ] as const;
  const first = parts.findIndex(([value]) => value > 0);
  if (first < 0) return '0 s';
  return parts
    .slice(first, first + 2)
    .filter(([value]) => value > 0)
    .map(([value, unit]) => `${formatCount(value)} ${unit}`)
    .join(' ');
}

/** A progress of 0 to 1 as whole percent, rounded down: `100%` is shown only when everything is done. */
export function formatPercent(progress: number): string {
  return `${Math.floor(Math.min(1, Math.max(0, progress || 0)) * 100)}%`;
}

function formatDecimal(value: number): string {
  const [whole, fraction] = value.toFixed(1).split('.');
  return formatCount(Number(whole)) + (fraction === '0' ? '' : `.${fraction}`);
}
