import { randomUUID } from 'node:crypto';
import { type Clock, systemClock } from '../clock';
import { createSealer, type Sealer } from '../seal/create-sealer';

/** Life of a sign-in link, in seconds: 15 minutes. */
const SIGN_IN_LINK_SECONDS = 900;
/** Life of one that ends with a process, in seconds: a year, which no development server runs. */
const PROCESS_LINK_SECONDS = 31_536_000;

/** Seals and opens what a sign-in link carries. */
export function createLinkSealer(appSecret: string, clock: Clock): Sealer {
  return createSealer({ secret: appSecret, purpose: 'sign-in-link', clock });
}

/**
 * The path of a page that signs in the first person who opens it within 15 minutes: `/sign-in#link=...`. The token
 * is in the fragment, which no browser sends and no server logs.
 *
 * @param processId makes a link that signs in as often as it is opened, for as long as the process lives that was told this id
 */
export async function createSignInLink(
  appSecret: string,
  { clock = systemClock, processId }: Readonly<{ clock?: Clock; processId?: string | undefined }> = {},
): Promise<string> {
  const seconds = processId === undefined ? SIGN_IN_LINK_SECONDS : PROCESS_LINK_SECONDS;
  const expiresAt = new Date(clock().getTime() + seconds * 1_000);
  const payload = processId === undefined ? { id: randomUUID() } : { processId };
  return `/sign-in#link=${await createLinkSealer(appSecret, clock).seal(payload, expiresAt)}`;
}
