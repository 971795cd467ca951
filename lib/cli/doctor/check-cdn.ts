import { signCloudFrontUrl } from '@/lib/storage';
import type { Check, Examination } from './examination';
import { explainCloudFront } from './explain-cloudfront';
import { type Finding, findingsOf } from './finding';
import { TEST_IMAGE } from './test-image';

const { ok, problem, warning } = findingsOf('cdn');

/** Headers by which caches tell that they answered themselves. */
const HIT_HEADERS = ['x-cache', 'cf-cache-status', 'x-cache-status', 'cdn-cache-status', 'x-proxy-cache'];

/** The CDN in front of the bucket: shows what is public, refuses what is not, and keeps what it has seen. */
export const checkCdn: Check = async (examination) => {
  const { config, storage, keyFor, fetch } = examination;
  const { cdnBaseUrl: base, cloudFront } = config;
  if (base === null) return [];
  const publicKey = keyFor('public/images', 'cdn.png');
  const privateKey = keyFor('private/images', 'cdn.png');
  const systemKey = keyFor('system/week', 'cdn.png');
  for (const key of [publicKey, privateKey, systemKey]) {
    await storage.put(key, TEST_IMAGE, {
      headers: { contentType: 'image/png', cacheControl: 'public, max-age=31536000, immutable' },
    });
  }
  const first = await ask(fetch, `${base}/${publicKey}`);
  if (!first.isImage) {
    return [
      problem(
        `The CDN answers a public image with ${first.status}.`,
        `Let CDN_BASE_URL stand for the bucket's root, so that ${base}/public/... is the bucket's public/..., and let the CDN read it:\n${examination.documentFor('cloudfront-bucket-policy.json')}`,
      ),
    ];
  }
  const findings: Finding[] = [ok('The CDN serves public images.')];
  const hidden = await ask(fetch, `${base}/${privateKey}`);
  findings.push(
    hidden.isImage
      ? problem(
          'The CDN serves private images to anybody.',
          'Let it read the prefix public/ only, or require signed URLs (restrict viewer access) for everything else.',
        )
      : ok('The CDN refuses private images without a signature.'),
  );
  if ((await ask(fetch, `${base}/${systemKey}`)).isImage) {
    findings.push(
      problem(
        'The CDN serves system/ to anybody.',
        'Deny it the prefix system/: nothing there is an image, and sessions and marks are nobody else’s.',
      ),
    );
  }
  if (cloudFront) {
    const expires = new Date(examination.now() + 300_000);
    const signed = await examination.ask(
      await signCloudFrontUrl(cloudFront, `${base}/${privateKey}`, expires),
    );
    if (signed.status === 200 && signed.bytes.equals(TEST_IMAGE)) {
      findings.push(ok('The CDN serves private images by signed URL.'));
    } else {
      const { message, remedy } = explainCloudFront(signed, cloudFront.keyPairId, examination.documentFor);
      findings.push(problem(message, remedy));
    }
  }
  findings.push(await checkCaching(examination, `${base}/${publicKey}`));
  return findings;
};

async function checkCaching({ fetch, wait }: Examination, url: string): Promise<Finding> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const { isHit } = await ask(fetch, url);
    if (isHit) return ok('The CDN answers the second time by itself.');
    await wait(300);
  }
  return warning(
    'The CDN seems not to cache: no answer said that it came from a cache.',
    'Let it respect Cache-Control of the origin, and leave the query string out of the cache key.',
  );
}

async function ask(fetch: typeof globalThis.fetch, url: string) {
  const answer = await fetch(url, { redirect: 'manual' });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const isHit =
    Number(answer.headers.get('age') ?? 0) > 0 ||
    HIT_HEADERS.some((name) => /\bhit\b/i.test(answer.headers.get(name) ?? ''));
  return { status: answer.status, isImage: answer.ok && bytes.equals(TEST_IMAGE), isHit };
}
