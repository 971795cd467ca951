import { type Finding, findingsOf } from '../finding';
import type { GrantedAnswer } from '../strangers/ask-as-stranger';
import { CDN_HEADERS, isTestImage } from './ask-cdn';

const { ok, problem, warning } = findingsOf('cdn');

/** Shorter, and browsers ask again for what never changes. */
const MIN_AGE_SECONDS = 30 * 86_400;

/** Whether a public image arrives as it lies in the bucket: its bytes, its type, its name, and for how long it may be kept. */
export function checkDelivery(answer: GrantedAnswer): readonly Finding[] {
  const { headers } = answer;
  const type = headers.get('content-type')?.split(';')[0]?.trim() ?? 'no type';
  if (!isTestImage(answer)) {
    return [
      problem(
        `The CDN changes images: what it serves (${type}, ${answer.bytes.length} bytes) is not what is in the bucket.`,
        'Turn off everything that optimises, resizes or rewrites images for this URL (Polish, Mirage, image optimisation): published images were verified byte by byte.',
      ),
    ];
  }
  const findings = [
    type === CDN_HEADERS.contentType
      ? null
      : problem(
          `The CDN serves a PNG as ${type}: browsers then don’t show it, or treat it as something else.`,
          'Make it pass on the bucket’s Content-Type.',
        ),
    judgeName(headers.get('content-disposition')),
    judgeAge(headers.get('cache-control')),
    headers.has('set-cookie')
      ? warning(
          'The CDN sets a cookie with every image, so caches keep none of them.',
          'Remove Set-Cookie from image responses.',
        )
      : null,
  ].filter((finding) => finding !== null);
  return findings.length > 0
    ? findings
    : [ok('The CDN serves public images with the bytes, type, name and caching they have in the bucket.')];
}

function judgeName(disposition: string | null): Finding | null {
  if (disposition === CDN_HEADERS.contentDisposition) return null;
  return warning(
    disposition === null
      ? 'The CDN drops Content-Disposition, so people save images under the names of their keys.'
      : `The CDN serves images with Content-Disposition “${disposition.slice(0, 80)}” instead of the bucket’s.`,
    'Make it pass on the bucket’s Content-Disposition.',
  );
}

function judgeAge(cacheControl: string | null): Finding | null {
  const isKept = cacheControl !== null && !/no-store|no-cache|private/i.test(cacheControl);
  const seconds = Number(/max-age=(\d{1,12})/i.exec(cacheControl ?? '')?.[1] ?? 0);
  if (isKept && seconds >= MIN_AGE_SECONDS) return null;
  return warning(
    `The CDN tells browsers “${cacheControl ?? 'nothing'}” about caching public images; the bucket allows a year.`,
    'Make it respect the origin’s Cache-Control (Cloudflare: Browser Cache TTL, “Respect existing headers”).',
  );
}
