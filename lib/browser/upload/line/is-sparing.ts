/** The facts that a browser tells about its connection (https://wicg.github.io/netinfo); Chromium tells most of it, Safari nothing. */
type Connection = Readonly<{ saveData?: boolean; type?: string; effectiveType?: string }>;

const SLOW_TYPES: ReadonlySet<string> = new Set(['slow-2g', '2g', '3g']);

/** Whether bytes are dear here: the person asked to save data, is in a mobile network, or in one that is as slow as those were once. */
export function isSparing(connection: Connection | undefined): boolean {
  if (connection === undefined) return false;
  const { saveData = false, type, effectiveType = '' } = connection;
  return saveData || type === 'cellular' || SLOW_TYPES.has(effectiveType);
}

/** Those of this browser, at this moment. */
export function isSparingHere(): boolean {
  if (typeof navigator === 'undefined') return false;
  return isSparing((navigator as Navigator & { connection?: Connection }).connection);
}
