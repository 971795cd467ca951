/** Names as people know them, in the order in which they are looked for: nearly every browser also calls itself by an older one. */
const BROWSERS: readonly (readonly [sign: RegExp, name: string])[] = [
  [/\bEdgA?(?:iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|Chromium|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/[\d.]+.*\bSafari\//, 'Safari'],
];
const DEVICES: readonly (readonly [sign: RegExp, name: string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMacintosh\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
];

/** A header may be as long as its sender likes. */
const MAX_LOOKED_AT = 400;

/**
 * A browser in words, such as "Firefox on Windows", by its User-Agent header. Only words of these tables come out of it: a client that sends the
 * header can choose among them, and write nothing into the list of somebody's sessions.
 */
export function describeBrowser(userAgent: string | null): string {
  const text = (userAgent ?? '').slice(0, MAX_LOOKED_AT);
  const browser = BROWSERS.find(([sign]) => sign.test(text))?.[1] ?? 'Unknown browser';
  const device = DEVICES.find(([sign]) => sign.test(text))?.[1];
  return device === undefined ? browser : `${browser} on ${device}`;
}
