/** Durations in milliseconds as a Server-Timing header (https://w3c.github.io/server-timing): `list;dur=1.9, total;dur=2.4`. */
export function formatServerTiming(durationsMs: Readonly<Record<string, number>>): string {
  return Object.entries(durationsMs)
    .map(([name, ms]) => `${name};dur=${ms.toFixed(2)}`)
    .join(', ');
}
