import { type CorsRule, findCorsGaps, namesOrigin, StorageError } from '@/lib/storage';
import { doctorKey } from '../doctor-key';
import type { Examination } from '../examination';
import { LET_THROUGH } from '../read-or-skip';
import type { Answer } from '../request/judge-answer';
import { judgeOrigin, judgePreflight, type PageRequest } from './judge-cors';

/** Why the live answer is wrong, by the store's own document where it can be read; and what fixes that. */
export async function explainCors(
  examination: Examination,
  { origin, method, headers }: PageRequest,
  answer: Answer,
): Promise<Readonly<{ message: string; remedy: string }>> {
  const { admin, documentFor } = examination;
  const elsewhere = `Set them in the server’s own configuration (MinIO: MINIO_API_CORS_ALLOW_ORIGIN; others: a proxy in front that responds to OPTIONS and adds the headers): ${origin}, ${method}${headers.length > 0 ? `, ${headers.join(', ')}` : ''}.`;
  const apply = `Run npm run bucket:setup, or apply this:\n${documentFor('cors.json')}`;
  let rules: readonly CorsRule[];
  try {
    rules = await admin.readCors();
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    if (error.isForeign) return { message: error.message, remedy: LET_THROUGH };
    if (error.code === 'unsupported') {
      return {
        message: 'This server has no CORS rules per bucket.',
        remedy: elsewhere,
      };
    }
    return { message: 'These credentials have no right to read the CORS rules.', remedy: apply };
  }
  const wanted: CorsRule = {
    origins: [origin],
    methods: [method],
    allowedHeaders: headers,
    exposedHeaders: [],
  };
  const gaps = findCorsGaps(rules, wanted);
  if (rules.length === 0 && (await answersByItself(examination, origin))) {
    return {
      message: `This server responds to pages of any origin itself, so something in between${whoOf(answer)} changes its responses.`,
      remedy: PASS_ON,
    };
  }
  if (gaps.length > 0) {
    // A server that keeps no rules may answer as if there were none yet (MinIO), and say so only when one is written.
    const orElsewhere = `Run npm run bucket:setup. If it says that this server has no CORS rules per bucket: ${elsewhere}\nBy hand:\n${documentFor('cors.json')}`;
    return {
      message: `${gaps.map(sentence).join('. ')}.`,
      remedy: rules.length === 0 ? orElsewhere : apply,
    };
  }
  const first = rules.findIndex((rule) => namesOrigin(rule, origin));
  const leading = rules[first];
  if (leading && findCorsGaps([leading], wanted).length > 0) {
    const name = leading.id ? ` (${leading.id})` : '';
    return {
      message: `The rules together allow it, but rule ${first + 1} of ${rules.length}${name} is the first that names this origin and doesn’t allow it, and this server uses the first.`,
      remedy: 'Run npm run bucket:setup, which puts the rule of the app before it, or move it there by hand.',
    };
  }
  const named = rules.map((rule) => ({
    ...rule,
    allowedHeaders: rule.allowedHeaders.filter((header) => !header.includes('*')),
  }));
  const isForHeaders = judgePreflight(answer, { origin, method, headers })?.startsWith(
    'Access-Control-Allow-Headers',
  );
  if (isForHeaders && findCorsGaps(named, wanted).length > 0) {
    return {
      message:
        'The CORS rules only allow the headers by *, which this server, or something in between, doesn’t support.',
      remedy: `Name each header in AllowedHeaders: ${headers.join(', ')}. ${apply}`,
    };
  }
  return {
    message: `The bucket's CORS rules allow it, so something in between${whoOf(answer)} responds instead, or removes headers.`,
    remedy: `${PASS_ON} New rules may take minutes to take effect.`,
  };
}

const PASS_ON =
  'Make the proxy or CDN pass on OPTIONS and the headers Origin and Access-Control-Request-*, write no CORS headers itself, and include Origin in its cache key.';

function whoOf({ headers }: Answer): string {
  const who = headers.get('server') ?? headers.get('via');
  return who && who.length < 60 ? ` (${who})` : '';
}

/** Some servers have no rules of a bucket and let every page read (MinIO, unless told otherwise): a read shows it. */
async function answersByItself(
  { serverStorage, ask, id, now }: Examination,
  origin: string,
): Promise<boolean> {
  try {
    const key = doctorKey('uploads', id, 'missing.png');
    const url = await serverStorage.createDownloadUrl(key, {
      signedAt: new Date(now()),
      expiresInSeconds: 300,
    });
    return judgeOrigin((await ask(url, { headers: { origin } })).headers, origin) === null;
  } catch {
    return false;
  }
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
