import { judgeEmbedding } from '../explain/judge-embedding';
import { type Finding, findingsOf } from '../finding';
import { askCdn, type CdnExamination, isTestImage } from './ask-cdn';

const { problem } = findingsOf('cdn');

/** Whether pages of the app show what the CDN serves: a protection against hotlinks refuses those of other sites. */
export async function checkPages(cdn: CdnExamination, publicKey: string): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const origin of cdn.examination.config.origins.filter((one) => !one.includes('*'))) {
    const answer = await askCdn(cdn, publicKey, 'a public image in a page', {
      headers: { referer: `${origin}/` },
    });
    if (answer.kind === 'granted') {
      const hidden = judgeEmbedding(answer.headers, cdn.base, origin);
      if (hidden === null) continue;
      findings.push(
        problem(
          `Browsers don’t show the CDN’s images at ${origin}: in its response, ${hidden}.`,
          'Set that header to cross-origin in the CDN, or leave it out.',
        ),
      );
      continue;
    }
    if (isTestImage(await askCdn(cdn, publicKey, 'a public image'))) {
      findings.push(
        problem(
          `The CDN refuses public images in pages of ${origin} (${answer.status}, by the header Referer), though it serves them otherwise.`,
          'Add the app’s origins to its hotlink protection (Cloudflare: Hotlink Protection; others: a rule on Referer), or turn it off.',
        ),
      );
    }
  }
  return findings;
}
