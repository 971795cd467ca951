/**
 * Browsers in which somebody signed in before, known by a cookie (https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies):
 * it names a random device and nothing else, opens nothing, and only lets the next sign-in pass whoever guesses meanwhile. It outlives
 * signing out, and ends with "sign out everywhere", another password or another secret.
 */
import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Clock } from '../clock';
import { createSealer } from '../seal/create-sealer';
import type { EndedSessions } from './create-ended-sessions';
import { DEVICE_SECONDS } from './session-cookie';

/** Browsers that are no strangers. */
export type KnownDevices = Readonly<{
  /** A token for the cookie, of a device that is new each time: whoever stole the one before can't use this one's attempts up. */
  remember(): Promise<string>;
  /** The id of the device that a token names; null for none, a forged one and one that has ended. Throws `StorageError` where nobody can tell. */
  identify(token: string | null): Promise<string | null>;
}>;

export type KnownDevicesOptions = Readonly<{
  appSecret: string;
  adminPassword: string | null;
  endedSessions: Pick<EndedSessions, 'readEpoch' | 'isEnded'>;
  clock: Clock;
}>;

const payloadSchema = z.object({ id: z.string(), epoch: z.number() });

/** Creates the memory of devices, which is the cookies themselves. */
export function createKnownDevices(options: KnownDevicesOptions): KnownDevices {
  const { appSecret, adminPassword, endedSessions, clock } = options;
  const sealer = createSealer({ secret: appSecret, purpose: 'device', boundTo: adminPassword ?? '', clock });
  return {
    async remember() {
      const epoch = await endedSessions.readEpoch();
      const expiresAt = new Date(clock().getTime() + DEVICE_SECONDS * 1_000);
      return sealer.seal({ id: randomUUID(), epoch }, expiresAt);
    },
    async identify(token) {
      if (token === null || token === '') return null;
      const opened = await sealer.open(token);
      if (opened.kind !== 'open') return null;
      const payload = payloadSchema.safeParse(opened.payload);
      if (!payload.success) return null;
      const isEnded = await endedSessions.isEnded({
        ...payload.data,
        expiresMs: opened.expiresAt.getTime(),
      });
      return isEnded ? null : payload.data.id;
    },
  };
}
