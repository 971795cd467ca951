/**
 * Browsers in which somebody signed in before, known by a cookie (https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies):
 * it names a random device and the account that was signed in to, opens nothing, and only lets the next sign-in to this account pass those who
 * guess meanwhile. It outlives signing out, and is void after "sign out everywhere", another password or another secret.
 */
import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Clock } from '../clock';
import { createSealer } from '../seal/create-sealer';
import type { EndedSessions } from './create-ended-sessions';
import { proveSecret } from './prove-secret';
import { DEVICE_SECONDS } from './session-cookie';

/** An account, and what ends its devices when it changes. */
export type DeviceAccount = Readonly<{ id: string; password: string | null }>;

/** Browsers that are no strangers. */
export type KnownDevices = Readonly<{
  /** A token for the cookie, of a device that is new each time: a thief of the one before can't use this one's attempts up. */
  remember(account: DeviceAccount): Promise<string>;
  /**
   * The id of the device that a token names, where it is one of this account; null for none, a forged one, one of another account and one
   * that has ended. Throws `StorageError` where nobody can tell.
   */
  identify(token: string | null, account: DeviceAccount | null): Promise<string | null>;
}>;

export type KnownDevicesOptions = Readonly<{
  appSecret: string;
  endedSessions: Pick<EndedSessions, 'readEpoch' | 'isEnded'>;
  clock: Clock;
}>;

const payloadSchema = z.object({ id: z.string(), epoch: z.number(), account: z.string(), proof: z.string() });

/** Creates the memory of devices, which is the cookies themselves. */
export function createKnownDevices(options: KnownDevicesOptions): KnownDevices {
  const { appSecret, endedSessions, clock } = options;
  const sealer = createSealer({ secret: appSecret, purpose: 'device', clock });
  const proofOf = ({ id, password }: DeviceAccount) => proveSecret(appSecret, 'device', id, password ?? '');
  return {
    async remember(account) {
      const epoch = await endedSessions.readEpoch(account.id);
      const expiresAt = new Date(clock().getTime() + DEVICE_SECONDS * 1_000);
      return sealer.seal(
        { id: randomUUID(), epoch, account: account.id, proof: proofOf(account) },
        expiresAt,
      );
    },
    async identify(token, account) {
      if (token === null || token === '' || account === null) return null;
      const opened = await sealer.open(token);
      if (opened.kind !== 'open') return null;
      const payload = payloadSchema.safeParse(opened.payload);
      if (!payload.success) return null;
      if (payload.data.account !== account.id || payload.data.proof !== proofOf(account)) return null;
      const isEnded = await endedSessions.isEnded({
        ...payload.data,
        expiresMs: opened.expiresAt.getTime(),
      });
      return isEnded ? null : payload.data.id;
    },
  };
}
