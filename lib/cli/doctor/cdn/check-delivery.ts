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
        `The CDN changes images on their way: what it serves (${type}, ${answer.bytes.length} bytes) is not what lies in the bucket.`,
        'Switch off whatever optimises, resizes or rewrites images for this address (Polish, Mirage, image optimisation): what is published was verified byte by byte.',
      ),
    ];
  }
  const findings = [
    type === CDN_HEADERS.contentType
      ? null
      : problem(
          `The CDN serves a PNG as ${type}: browsers then don’t show it, or take it for something else.`,
          'Let it pass on Content-Type as the bucket has it.',
        ),
    judgeName(headers.get('content-disposition')),
    judgeAge(headers.get('cache-control')),
    headers.has('set-cookie')
      ? warning(
          'The CDN sets a cookie with every image: caches then keep none of them.',
          'Take Set-Cookie out of answers to images.',
        )
      : null,
  ].filter((finding) => finding !== null);
  return findings.length > 0
    ? findings
    : [
        ok(
          'The CDN serves public images, with their bytes, type, name and caching as they are in the bucket.',
        ),
      ];
}

function judgeName(disposition: string | null): Finding | null {
  if (disposition === CDN_HEADERS.contentDisposition) return null;
  return warning(
    disposition === null
      ? 'The CDN drops Content-Disposition: people save images under the names of their keys.'
      : `The CDN serves images with Content-Disposition “${disposition.slice(0, 80)}” in place of the bucket’s.`,
    'Let it pass on Content-Disposition as the bucket has it.',
  );
}

function judgeAge(cacheControl: string | null): Finding | null {
  const isKept = cacheControl !== null && !/no-store|no-cache|private/i.test(cacheControl);
  const seconds = Number(/max-age=(\d{1,12})/i.exec(cacheControl ?? '')?.[1] ?? 0);
  if (isKept && seconds >= MIN_AGE_SECONDS) return null;
  return warning(
    `The CDN tells browsers “${cacheControl ?? 'nothing'}” about keeping public images; the bucket allows a year.`,
    'Let it respect Cache-Control of the origin (Cloudflare: Browser Cache TTL, “Respect existing headers”).',
  );
}
