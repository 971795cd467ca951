import type { Check, Examination } from './examination';
import { type Finding, findingsOf } from './finding';
import { promiseTestImage, TEST_IMAGE } from './test-image';

const { ok, problem } = findingsOf('privacy');

/** Tries, without credentials, to list the bucket and to read what nobody published. */
export const checkPublicReach: Check = async (examination) => {
  const { storage, keyFor, fetch } = examination;
  const keys = [
    promiseTestImage(examination, 'anonymous').key,
    keyFor('private/images', 'open.png'),
    keyFor('trash/images', 'open.png'),
    keyFor('system/week', 'open.png'),
  ];
  const findings: Finding[] = [];
  for (const key of keys) {
    await storage.put(key, TEST_IMAGE, { headers: { contentType: 'image/png' } });
    const answer = await fetch(await plainUrl(examination, key));
    await answer.arrayBuffer();
    if (answer.ok) {
      findings.push(
        problem(
          `Anybody can read ${key.split('/')[0]}/ without a signature.`,
          `Close it: allow public reads of the prefix public/ at most.\n${examination.documentFor('public-access')}`,
        ),
      );
    }
  }
  const listing = await fetch(await listingUrl(examination));
  const text = await listing.text();
  if (listing.ok && text.includes('ListBucketResult')) {
    findings.push(
      problem(
        'Anybody can list the bucket: the names of all images are public.',
        `Take the right to list from everybody.\n${examination.documentFor('public-access')}`,
      ),
    );
  }
  return findings.length > 0
    ? findings
    : [ok('Without a signature, nothing private can be read and nothing listed.')];
};

/** The address of an object, without a signature. */
async function plainUrl({ storage, now }: Examination, key: string): Promise<string> {
  const url = new URL(
    await storage.createDownloadUrl(key, { signedAt: new Date(now()), expiresInSeconds: 60 }),
  );
  url.search = '';
  return url.href;
}

async function listingUrl(examination: Examination): Promise<string> {
  const key = 'x';
  const url = await plainUrl(examination, key);
  return `${url.slice(0, -key.length)}?list-type=2&max-keys=1`;
}
