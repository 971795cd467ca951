import type { ObjectStorage } from '@/lib/storage';
import type { Clock } from '../clock';
import type { HooksConfig } from '../config/parse-hooks';
import type { ItemNeeds } from '../images/to-image-item';
import type { Logger } from '../log/logger';
import type { Seam } from '../seam/seam';
import type { Telemetry } from '../telemetry/telemetry';
import type { Tickets } from '../tickets/tickets';
import { createClamav } from './clamav/create-clamav';
import { createScanner } from './clamav/scan-bytes';
import { combineInspects, combineListeners } from './combine-hooks';
import { createInspectImage, type InspectImage } from './inspect-image';
import { createPublishedHook, type PublishedHook } from './published/create-published-hook';
import { createOutbox } from './published/outbox';
import { createWebhook } from './webhook/create-webhook';

/** The host's hooks for images; null where nobody does anything, and then it costs no request and no time. */
export type Hooks = Readonly<{ inspectImage: InspectImage | null; published: PublishedHook | null }>;

export type HooksOptions = Readonly<{
  /** The host's own functions. */
  seam: Pick<Seam, 'inspect' | 'onPublished'>;
  /** Those that the environment asks for. */
  config: HooksConfig;
  storage: ObjectStorage;
  tickets: Tickets;
  items: ItemNeeds;
  log: Logger;
  telemetry: Telemetry;
  clock: Clock;
  /** Default: the platform's. */
  fetch?: typeof fetch | undefined;
  /** 0 to below 1. */
  random: () => number;
}>;

/** The time of both scans of an image, with room below that of `inspect`. */
const SCAN = { timeoutMs: 25_000, connectMs: 5_000 };

/** Puts together what the host has written and what the environment asks for: the scanner looks first, the webhook is sent last. */
export function composeHooks(options: HooksOptions): Hooks {
  const { seam, config, storage, tickets, log, clock, random } = options;
  const { clamav, webhook } = config;
  const scanner =
    clamav &&
    createClamav({
      scan: createScanner({ address: clamav.address, ...SCAN }),
      whenUnseen: clamav.whenUnseen,
      log,
      clock,
      random,
    });
  const inspect = combineInspects([scanner, seam.inspect].filter((one) => one !== null && one !== undefined));
  const sender = webhook && createWebhook({ ...webhook, fetch: options.fetch, clock });
  const onPublished = combineListeners(
    [seam.onPublished, sender].filter((one) => one !== null && one !== undefined),
  );
  return {
    inspectImage: inspect === undefined ? null : createInspectImage(inspect),
    published:
      onPublished === undefined
        ? null
        : createPublishedHook({ ...options, onPublished, outbox: createOutbox(storage, tickets) }),
  };
}
