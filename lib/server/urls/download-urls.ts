/**
 * Addresses that load an object. A signed URL is cache-stable: its signing time is floored to a window,
 * shifted for each object so that not all change at once. The same object has the same URL for an hour, and
 * browsers cache it; a URL handed out at any moment still works for at least one window. Nobody can take a signed URL back, so
 * it lives two windows and no longer, and minutes where the right to it may end.
 */
import { createHash } from 'node:crypto';
import { type CloudFrontKeyPair, type ObjectStorage, signCloudFrontUrl } from '@/lib/storage';
import type { Clock } from '../clock';

/** How long a signed URL stays the same, in seconds, and the least it works from any moment: an hour. */
const URL_WINDOW_SECONDS = 3_600;

/** Life of a signed URL, counted from its signing time, in seconds: what is hidden from now on stays loadable no longer. */
const URL_LIFE_SECONDS = 2 * URL_WINDOW_SECONDS;

export type DownloadUrls = Readonly<{
  /**
   * The CDN's address for a public object where there is a CDN, else a signed URL: CloudFront's with a key pair,
   * otherwise the bucket's.
   */
  urlOf(key: string): Promise<string>;
  /** Those of many keys, in their order. */
  urlsOf(keys: readonly string[]): Promise<readonly string[]>;
  /** An address of a right that may end: a signed URL that works for `lifeSeconds` (1 to 7,200) from now. */
  briefUrlOf(key: string, lifeSeconds: number): Promise<string>;
}>;

/** Signed URLs remembered; each is about 600 bytes. */
const MAX_SIGNED_URLS = 5_000;

/**
 * Creates the maker of addresses; those signed lately are remembered, as a gallery asks for the same again
 * and again.
 */
export function createDownloadUrls(
  options: Readonly<{
    storage: ObjectStorage;
    cdnBaseUrl: string | null;
    /** Signs the CDN's addresses of what is not public. */
    cloudFront?: CloudFrontKeyPair | null;
    clock: Clock;
  }>,
): DownloadUrls {
  const { storage, cdnBaseUrl, cloudFront, clock } = options;
  // The CDN stands in front of the bucket, not of the app's folder in it.
  const addressAtCdn = (key: string) => `${cdnBaseUrl}/${storage.prefix}${key}`;
  const sign = (key: string, signedAtMs: number, lifeSeconds: number): Promise<string> =>
    cloudFront && cdnBaseUrl !== null
      ? signCloudFrontUrl(cloudFront, addressAtCdn(key), new Date(signedAtMs + lifeSeconds * 1_000))
      : storage.createDownloadUrl(key, { signedAt: new Date(signedAtMs), expiresInSeconds: lifeSeconds });
  const atCdn = (key: string): string | undefined =>
    cdnBaseUrl !== null && key.startsWith('public/') ? addressAtCdn(key) : undefined;
  const signedUrls = new Map<string, { url: string; usableUntilMs: number }>();
  /** The address where nothing has to be signed for it. */
  const knownUrl = (key: string, nowMs: number): string | undefined => {
    const open = atCdn(key);
    if (open !== undefined) return open;
    const kept = signedUrls.get(key);
    return kept && nowMs < kept.usableUntilMs ? kept.url : undefined;
  };
  const signedUrl = async (key: string, nowMs: number): Promise<string> => {
    const signedAtMs = signingTime(key, nowMs);
    const url = await sign(key, signedAtMs, URL_LIFE_SECONDS);
    if (signedUrls.size >= MAX_SIGNED_URLS) signedUrls.clear();
    // Not for the whole window: keys of a role change every hour, and its URLs end with them.
    const windowEndsMs = signedAtMs + URL_WINDOW_SECONDS * 1_000;
    signedUrls.set(key, { url, usableUntilMs: Math.min(nowMs + 300_000, windowEndsMs) });
    return url;
  };
  return {
    async urlOf(key) {
      const nowMs = clock().getTime();
      return knownUrl(key, nowMs) ?? signedUrl(key, nowMs);
    },
    async urlsOf(keys) {
      const nowMs = clock().getTime();
      const known = keys.map((key) => knownUrl(key, nowMs));
      // A page that was shown lately waits for nothing.
      if (known.every((url) => url !== undefined)) return known;
      return Promise.all(keys.map((key, index) => known[index] ?? signedUrl(key, nowMs)));
    },
    async briefUrlOf(key, lifeSeconds) {
      // A signing time has whole seconds, so what lives by the second never outlives a right by a fraction.
      const signedAtMs = Math.floor(clock().getTime() / 1_000) * 1_000;
      return atCdn(key) ?? sign(key, signedAtMs, lifeSeconds);
    },
  };
}

/** The start of the object's window that holds this moment, in whole seconds since 1970 as milliseconds. */
function signingTime(key: string, nowMs: number): number {
  const windowMs = URL_WINDOW_SECONDS * 1_000;
  const offsetMs = (createHash('sha256').update(key).digest().readUInt32BE(0) % URL_WINDOW_SECONDS) * 1_000;
  return Math.floor((nowMs - offsetMs) / windowMs) * windowMs + offsetMs;
}
