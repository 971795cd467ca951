import { findCorsGaps } from '@/lib/storage';
import { checkKeeping } from './check-keeping';
import { checkLifecycle } from './check-lifecycle';
import { checkPublicAccess } from './check-public-access';
import type { Check, Examination } from './examination';
import { type Finding, findingsOf } from './finding';
import { readOrSkip } from './read-or-skip';

/** The bucket's own documents, where these credentials may read them; what browsers meet is looked at apart. */
export const checkRules: Check = async (examination) => [
  ...(await checkCorsDocument(examination)),
  ...(await checkLifecycle(examination)),
  ...(await checkPublicAccess(examination)),
  ...(await checkKeeping(examination)),
];

async function checkCorsDocument({ admin, wanted, documentFor }: Examination): Promise<readonly Finding[]> {
  const { ok, problem } = findingsOf('cors document');
  return readOrSkip('cors document', async () => {
    const rules = await admin.readCors();
    const gaps = wanted.cors.flatMap((rule) => findCorsGaps(rules, rule));
    if (gaps.length === 0)
      return [ok('The CORS rules name every origin of the app, with its methods and headers.')];
    const remedy = `Run npm run bucket:setup with the credentials of an admin, or apply this:\n${documentFor('cors.json')}`;
    return gaps.map((gap) => problem(`${gap.charAt(0).toUpperCase()}${gap.slice(1)}.`, remedy));
  });
}
