import { type Finding, findingsOf } from '../finding';
import { TEST_IMAGE } from '../test-image';
import { askCdn, CDN_HEADERS, type CdnExamination, isHit, isTestImage } from './ask-cdn';

const { ok, warning } = findingsOf('cdn');

const ATTEMPTS = 3;
const PAUSE_MS = 300;
/** CloudFront keeps an error for ten seconds unless told otherwise, which harms nobody. */
const ERROR_ATTEMPTS = 6;
const ERROR_PAUSE_MS = 2_000;

/** Whether the CDN answers by itself what it has seen. */
export async function checkHits(cdn: CdnExamination, publicKey: string): Promise<readonly Finding[]> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const answer = await askCdn(cdn, publicKey, 'a public image');
    if (answer.kind === 'granted' && isHit(answer.headers)) {
      return [ok('The CDN serves the second request from its cache.')];
    }
    await cdn.examination.wait(PAUSE_MS);
  }
  return [
    warning(
      'The CDN doesn’t seem to cache: no response said that it came from a cache.',
      'Make it respect the origin’s Cache-Control, and leave the query string out of the cache key.',
    ),
  ];
}

/** Whether the CDN remembers for long that something was not there: a link that was opened too early would stay broken. */
export async function checkErrorCaching(cdn: CdnExamination): Promise<readonly Finding[]> {
  const { storage, keyFor, wait } = cdn.examination;
  const key = keyFor('public/images', 'cdn-late.png');
  const before = await askCdn(cdn, key, 'an image that is not there');
  if (before.kind === 'granted' || (before.kind === 'unseen' && before.status === 200)) {
    return [
      warning(
        `The CDN returns 200 for an image that doesn’t exist${before.kind === 'unseen' ? `: ${before.why}` : '.'}`,
        'Make it return 404 for missing files, not a web page: caches keep what they have seen once.',
      ),
    ];
  }
  await storage.put(key, TEST_IMAGE, { headers: CDN_HEADERS });
  for (let attempt = 0; attempt < ERROR_ATTEMPTS; attempt += 1) {
    const answer = await askCdn(cdn, key, 'a new image');
    if (isTestImage(answer)) return [];
    await wait(ERROR_PAUSE_MS);
  }
  return [
    warning(
      `The CDN keeps its ${before.status || 'error'} for more than ${(ERROR_ATTEMPTS * ERROR_PAUSE_MS) / 1_000} seconds: an image whose URL was opened before it was published stays missing.`,
      'Make it cache 403 and 404 for a few seconds at most (CloudFront: minimum TTL of error caching; Cloud CDN: negative caching; Cloudflare: a cache rule by status).',
    ),
  ];
}
