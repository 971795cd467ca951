/** The arrow keys as they are seen in a page that is read from right to left: the one that leads back points to the right. */
const ARROWS: Readonly<Record<string, string>> = { '←': '→', '→': '←' };

/** A key as a tip names it. */
export function arrowKey(key: string): string {
  return ARROWS[key] ?? key;
}
