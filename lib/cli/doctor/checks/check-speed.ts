import type { Check } from '../examination';
import { findingsOf } from '../finding';
import type { Timing } from '../request/create-watch';
import { formatSeconds } from '../request/no-answer';

const { ok, warning } = findingsOf('speed');

/** Fewer answers say nothing: the first pays for the connection. */
const ENOUGH = 10;

/** How long the store took for the answers it gave: galleries and uploads are no faster. */
export const checkSpeed: Check = async ({ timings, limits, crowdedBy }) => {
  const status = crowdedBy();
  const crowded =
    status === null
      ? []
      : [
          warning(
            `The store, or something in front of it, refuses ${limits.atOnce} requests at once (${status}), but accepts them one after another.`,
            'Raise its limit on requests or connections: a page sends several files at once, and a gallery loads many images.',
          ),
        ];
  const requests = timings.filter(({ what }) => !what.startsWith('create'));
  if (requests.length < ENOUGH) return crowded;
  const sorted = requests.toSorted((one, other) => one.ms - other.ms);
  const median = sorted[Math.floor(sorted.length / 2)]?.ms ?? 0;
  const slowest = sorted.at(-1) as Timing;
  const figures = `half of ${requests.length} responses took longer than ${formatSeconds(median)}, the slowest ${formatSeconds(slowest.ms)} (${slowest.what})`;
  if (median < limits.slowMs) return [ok(`The store responds fast enough: ${figures}.`), ...crowded];
  return [
    ...crowded,
    warning(
      `The store is slow: ${figures}.`,
      'Each photo costs about six requests and a gallery page one. Put app and bucket into one region, or check what is between them.',
    ),
  ];
};
