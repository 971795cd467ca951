import type { Examination } from '../examination';
import { type Finding, findingsOf } from '../finding';

const { ok, problem, warning } = findingsOf('clock');

/** Signatures are refused from a quarter of an hour on; a minute already shortens short grants. */
const SKEW_WARNING_SECONDS = 60;
const SKEW_PROBLEM_SECONDS = 300;

/**
 * Compares this machine's clock with the store's, given the headers of its answer and when it was asked. Where they differ, the
 * app's own address or the CDN is asked for a third opinion, so that the clock that is wrong is named.
 */
export async function checkClock(
  examination: Examination,
  headers: Headers,
  askedMs: number,
): Promise<readonly Finding[]> {
  const { now } = examination;
  const seconds = secondsAhead(headers, (askedMs + now()) / 2);
  if (seconds === null) return [];
  if (Math.abs(seconds) < SKEW_WARNING_SECONDS) {
    return [ok('The clocks of this machine and of the bucket agree.')];
  }
  const third = await askOthers(examination);
  const isOurs = third === null || Math.abs(third - seconds) < Math.abs(third);
  const level = Math.abs(seconds) >= SKEW_PROBLEM_SECONDS ? problem : warning;
  if (!isOurs) {
    return [
      level(
        `The clock of the bucket's server is ${Math.abs(seconds)} seconds ${seconds > 0 ? 'behind' : 'ahead of'} this machine's, and this machine's agrees with that of the app's address.`,
        'Set the clock of the machine that runs the store (timedatectl set-ntp true): otherwise grants start or expire at the wrong time.',
      ),
    ];
  }
  return [
    level(
      `The clock of this machine is ${Math.abs(seconds)} seconds ${seconds > 0 ? 'ahead of' : 'behind'} the bucket's.`,
      third === null
        ? 'Set the clock (timedatectl set-ntp true), on this machine or on the store’s, whichever is wrong: signatures with a wrong time are refused.'
        : 'Set the clock (timedatectl set-ntp true): signatures with a wrong time are refused.',
    ),
  ];
}

/** How far this machine is ahead of who sent the headers; null where they say nothing of now. */
function secondsAhead(headers: Headers, nowMs: number): number | null {
  const date = Date.parse(headers.get('date') ?? '');
  // An answer out of a cache carries the date of the first one.
  if (Number.isNaN(date) || headers.has('age')) return null;
  return Math.round((nowMs - date) / 1_000);
}

/** How far this machine is ahead of anybody else the configuration names; null where nobody tells. */
async function askOthers({ config, fetch, now }: Examination): Promise<number | null> {
  const others = [...config.origins, ...(config.cdnBaseUrl === null ? [] : [config.cdnBaseUrl])];
  for (const url of others.filter((one) => !isThisMachine(one)).slice(0, 3)) {
    const askedMs = now();
    const answer = await fetch(url, { method: 'HEAD' }).catch(() => null);
    const seconds = answer && secondsAhead(answer.headers, (askedMs + now()) / 2);
    if (seconds !== null) return seconds;
  }
  return null;
}

function isThisMachine(address: string): boolean {
  return /^(?:localhost|127\..*|\[::1\])$/.test(new URL(address).hostname);
}
