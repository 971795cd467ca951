import type { ChooseFault, Fault } from '../support/fault-proxy';
import type { Random } from './random';

/** Share of requests that fail. */
const SHARE = 0.3;

/** Every way in which the bucket can fail. */
export function chooseBucketFault(random: Random, count: (kind: string) => void): ChooseFault {
  return ({ method }) => {
    if (random.next() >= SHARE) return undefined;
    const fault = method === 'POST' ? sendFault(random) : method === 'OPTIONS' ? refusal : undefined;
    if (fault) count(`bucket ${method} ${fault.kind}`);
    return fault;
  };
}

/** Every way in which the app's own calls can fail; pages and their scripts are let through. */
export function chooseAppFault(random: Random, count: (kind: string) => void): ChooseFault {
  return ({ method, path }) => {
    if (method !== 'POST' || !path.startsWith('/api/upload/') || random.next() >= SHARE) return undefined;
    const fault = callFault(random);
    count(`${path.slice('/api/upload/'.length)} ${fault.kind}`);
    return fault;
  };
}

const refusal: Fault = { kind: 'refuse' };

function sendFault(random: Random): Fault {
  return random.pick<() => Fault>([
    () => refusal,
    () => ({ kind: 'cut', afterBytes: random.between(1, 30_000) }),
    () => ({ kind: 'status', status: 503, retryAfterSeconds: 1, isReadable: true }),
    () => ({ kind: 'status', status: 500 }),
    () => ({ kind: 'stall' }),
    () => ({ kind: 'slow', bytesPerSecond: random.between(10_000, 60_000) }),
    () => ({ kind: 'mute' }),
    () => ({ kind: 'lost' }),
    () => ({ kind: 'expired' }),
  ])();
}

function callFault(random: Random): Fault {
  return random.pick<() => Fault>([
    () => refusal,
    () => ({ kind: 'cut', afterBytes: 1 }),
    () => ({ kind: 'status', status: 503, retryAfterSeconds: 1 }),
    () => ({ kind: 'status', status: 502 }),
    () => ({ kind: 'stall' }),
    () => ({ kind: 'delay', delayMs: random.between(100, 2_000) }),
    () => ({ kind: 'lost' }),
  ])();
}
