import { isWebPage } from '@/lib/shared/errors/foreign-answer';
import { IMAGE_FOLDERS } from '@/lib/shared/keys/image-folders';
import { signCloudFrontUrl } from '@/lib/storage';
import { askCdn, type CdnExamination, isTestImage, plantForCdn } from '../cdn/ask-cdn';
import { checkErrorCaching, checkHits } from '../cdn/check-cdn-caching';
import { checkDelivery } from '../cdn/check-delivery';
import { checkExposure } from '../cdn/check-exposure';
import { checkPages } from '../cdn/check-pages';
import type { Check } from '../examination';
import { explainCloudFront } from '../explain/explain-cloudfront';
import { type Finding, findingsOf } from '../finding';
import { describeForeign } from '../request/judge-answer';
import { askAsStranger, type StrangerAnswer } from '../strangers/ask-as-stranger';
import { TEST_IMAGE } from '../test-image';

const { ok, problem } = findingsOf('cdn');

/** The CDN in front of the bucket: shows what is public as it is, refuses all the rest, and keeps what it has seen. */
export const checkCdn: Check = async (examination) => {
  const { cdnBaseUrl } = examination.config;
  if (cdnBaseUrl === null) return [];
  const base = cdnBaseUrl.replace(/\/+$/, '');
  const cdn: CdnExamination = { examination, base, home: `${base}/${examination.storage.prefix}` };
  const publicKey = await plantForCdn(examination, 'public/images', 'cdn.png');
  const first = await askCdn(cdn, publicKey, 'a public image');
  // Where nobody answers there is nothing else to ask.
  if (first.status === 0) return [notServed(cdn, first)];
  const doubled = first.kind === 'granted' ? null : await findDoubledPrefix(cdn, publicKey);
  const exposure = await checkExposure(cdn);
  if (first.kind !== 'granted') return [...exposure, doubled ?? notServed(cdn, first)];
  return [
    ...exposure,
    ...checkDelivery(first),
    ...(await checkPages(cdn, publicKey)),
    ...(await checkSigned(cdn)),
    ...(await checkHits(cdn, publicKey)),
    ...(await checkErrorCaching(cdn)),
  ];
};

/** A CDN that begins at the app's folder (CloudFront's origin path) would have the prefix twice. */
async function findDoubledPrefix(
  { examination, base }: CdnExamination,
  publicKey: string,
): Promise<Finding | null> {
  const { prefix } = examination.storage;
  if (prefix === '') return null;
  const answer = await askAsStranger(examination, `${base}/${publicKey}`, 'a public image');
  if (!isTestImage(answer)) return null;
  return problem(
    `The CDN adds ${prefix} to every path, but the app’s URLs already contain it: public images aren’t found.`,
    'Remove the folder from the CDN’s origin (CloudFront: origin path), so that CDN_BASE_URL stands for the bucket’s root.',
  );
}

function notServed({ examination, base, home }: CdnExamination, answer: StrangerAnswer): Finding {
  return problem(
    `The CDN doesn’t serve public images. ${whyNot(answer, new URL(base).host)}`,
    answer.status === 0
      ? 'Correct CDN_BASE_URL, or fix what it leads to.'
      : `Make CDN_BASE_URL stand for the bucket’s root, so that ${home}public/... is the bucket’s ${examination.storage.prefix}public/..., and let the CDN read it:\n${examination.documentFor('cloudfront-bucket-policy.json')}`,
  );
}

function whyNot(answer: StrangerAnswer, host: string): string {
  if (answer.kind === 'unseen') return answer.why;
  const page = isWebPage(answer.text) ? describeForeign(answer, { what: 'a public image', host }) : null;
  return page?.message ?? `It answers ${answer.status}.`;
}

/** The prefixes that are opened by signed addresses; private images first, which stand for the others. */
const SIGNED = (['private', 'held', 'trash'] as const).flatMap((state) =>
  IMAGE_FOLDERS.map((folder) => `${state}/${folder}` as const),
);

/** Private images by CloudFront's signed URLs, where a key pair is configured; also one that was asked for without before. */
async function checkSigned(cdn: CdnExamination): Promise<readonly Finding[]> {
  const { examination, home } = cdn;
  const { cloudFront } = examination.config;
  if (!cloudFront) return [];
  const expires = new Date(examination.now() + 300_000);
  const askSigned = async (key: string) =>
    examination.ask(await signCloudFrontUrl(cloudFront, home + key, expires));
  const refused: Finding[] = [];
  for (const place of SIGNED) {
    const answer = await askSigned(await plantForCdn(examination, place, 'cdn-signed.png'));
    if (answer.bytes.equals(TEST_IMAGE)) continue;
    const { message, remedy } = explainCloudFront(answer, place, cloudFront.keyPairId, examination);
    refused.push(problem(message, remedy));
    // Where nothing is served, one reason is enough.
    if (place === 'private/images') break;
  }
  if (refused.length > 0) return refused;
  const asked = await plantForCdn(examination, 'private/images', 'cdn-asked.png');
  await askCdn(cdn, asked, 'a private image');
  if ((await askSigned(asked)).bytes.equals(TEST_IMAGE)) {
    return [ok('The CDN serves private images by signed URL.')];
  }
  return [
    problem(
      'The CDN caches its refusal: once someone has requested a private image without a signature, its signed URL is refused too.',
      'Don’t let it cache 403 (CloudFront: minimum TTL of error caching 0), or require signed URLs in the CDN rather than in the bucket.',
    ),
  ];
}
