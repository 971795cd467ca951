import { randomUUID } from 'node:crypto';
import { type Clock, systemClock } from '../clock';
import { createSealer, type Sealer } from '../seal/create-sealer';

/** Life of a sign-in link, in seconds: 15 minutes. */
const SIGN_IN_LINK_SECONDS = 900;

/** Seals and opens what a sign-in link carries. */
export function createLinkSealer(appSecret: string, clock: Clock): Sealer {
  return createSealer({ secret: appSecret, purpose: 'sign-in-link', clock });
}

/**
 * The path of a page that signs in the first person who opens it within 15 minutes: `/sign-in#link=...`. The token
 * is in the fragment, which no browser sends and no server logs.
 */
export async function createSignInLink(appSecret: string, clock: Clock = systemClock): Promise<string> {
  const expiresAt = new Date(clock().getTime() + SIGN_IN_LINK_SECONDS * 1_000);
  return `/sign-in#link=${await createLinkSealer(appSecret, clock).seal({ id: randomUUID() }, expiresAt)}`;
}
