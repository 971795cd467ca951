import {
  type BucketRules,
  findCorsGaps,
  findDangerousRules,
  formatLifecycle,
  planRules,
  StorageError,
} from '@/lib/storage';
import type { Check, Examination } from './examination';
import { type Finding, findingsOf } from './finding';

const SETUP = 'Run npm run bucket:setup with the credentials of an admin, or apply this:';

/** The bucket's own documents, where these credentials may read them; what browsers meet is looked at apart. */
export const checkRules: Check = async (examination) => [
  ...(await checkCorsDocument(examination)),
  ...(await checkLifecycle(examination)),
  ...(await checkPublicAccess(examination)),
];

async function checkCorsDocument({ admin, wanted, documentFor }: Examination): Promise<readonly Finding[]> {
  const { ok, problem, skipped } = findingsOf('cors document');
  return readable(skipped, async () => {
    const rules = await admin.readCors();
    const gaps = wanted.cors.flatMap((rule) => findCorsGaps(rules, rule));
    if (gaps.length === 0)
      return [ok('The CORS rules name every origin of the app, with its methods and headers.')];
    return gaps.map((gap) => problem(`${sentence(gap)}.`, `${SETUP}\n${documentFor('cors.json')}`));
  });
}

async function checkLifecycle({ admin, wanted, documentFor }: Examination): Promise<readonly Finding[]> {
  const { ok, problem, skipped } = findingsOf('lifecycle');
  return readable(skipped, async () => {
    const lifecycle = await admin.readLifecycle();
    const current: BucketRules = { cors: [], lifecycle, publicAccess: 'unsupported' };
    const { differences } = planRules(current, { ...wanted, cors: [] });
    const missing = differences.map((difference) =>
      problem(
        `There is no lifecycle rule by which ${difference.replace(/^. lifecycle: /, '')}.`,
        `${SETUP}\n${documentFor('lifecycle.json')}`,
      ),
    );
    const dangerous = findDangerousRules(lifecycle).map((rule) =>
      problem(
        `A lifecycle rule deletes published images: ${formatLifecycle(rule)}.`,
        `Delete that rule${rule.id ? ` (${rule.id})` : ''}, or limit it to a prefix of its own.`,
      ),
    );
    const all = [...missing, ...dangerous];
    return all.length > 0
      ? all
      : [ok('Unfinished uploads and the trash end by themselves; nothing else does.')];
  });
}

async function checkPublicAccess({ admin, wanted, documentFor }: Examination): Promise<readonly Finding[]> {
  const { ok, warning, skipped } = findingsOf('public access');
  return readable(skipped, async () => {
    const access = await admin.readPublicAccess();
    if (access === 'unsupported') return [];
    if (access === 'blocked' || wanted.publicAccess === 'open') {
      return [ok('Nothing of the bucket can be made public by mistake.')];
    }
    return [
      warning(
        'The bucket can be made public by mistake: public access is not blocked.',
        `${SETUP}\n${documentFor('public-access')}`,
      ),
    ];
  });
}

/** Reading the rules is the right of an admin: the running app's credentials may well be without it. */
async function readable(
  skipped: (message: string) => Finding,
  run: () => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return [skipped(`These credentials may not read it, so it was not looked at. ${error.message}`)];
  }
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
