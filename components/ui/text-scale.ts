/** How much larger than usual somebody has their text: 1 for 16 pixels, and on the server. */
export function textScale(): number {
  if (typeof document === 'undefined') return 1;
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
}
