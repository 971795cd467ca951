import type { Examination } from '../examination';
import { type Answer, describeForeign } from '../request/judge-answer';
import { NoAnswerError } from '../request/no-answer';

/** The answer of a store to a request that nobody signed. */
export type GrantedAnswer = Readonly<{ kind: 'granted' }> & Answer;

/**
 * The result for a request that nobody signed. `unseen`: neither granted nor refused by who was asked, so nothing is known;
 * `why` is a sentence.
 */
export type StrangerAnswer =
  | GrantedAnswer
  | (Readonly<{ kind: 'refused' }> & Answer)
  | Readonly<{ kind: 'unseen'; status: number; why: string }>;

/** Statuses by which stores refuse or hide. */
const REFUSALS = [400, 401, 403, 404, 405, 409, 411, 501];

/**
 * Asks without credentials. An answer that only a proxy, a portal or an error gave says nothing of the store.
 *
 * @param what the subject of a sentence: "a private image"
 */
export async function askAsStranger(
  { ask }: Examination,
  url: string,
  what: string,
  init?: RequestInit,
): Promise<StrangerAnswer> {
  try {
    const answer = await ask(url, init);
    const { status } = answer;
    const { host } = new URL(url);
    if (REFUSALS.includes(status)) return { kind: 'refused', ...answer };
    const foreign = describeForeign(answer, { what, host });
    if (foreign) return { kind: 'unseen', status, why: foreign.message };
    if (status >= 200 && status < 300) return { kind: 'granted', ...answer };
    return { kind: 'unseen', status, why: `${host} answers ${what} with ${status}.` };
  } catch (error) {
    if (error instanceof NoAnswerError) return { kind: 'unseen', status: 0, why: error.message };
    throw error;
  }
}

/** The address of an object, without a signature. */
export async function plainUrl({ storage, now }: Examination, key: string): Promise<string> {
  const url = new URL(
    await storage.createDownloadUrl(key, { signedAt: new Date(now()), expiresInSeconds: 60 }),
  );
  url.search = '';
  return url.href;
}

/** Whether a body is a listing of any kind a store writes, or a page that lists files. */
export function isListing(text: string): boolean {
  return (
    /<(?:ListBucketResult|ListVersionsResult|ListMultipartUploadsResult)\b/.test(text) ||
    /"kind":\s*"storage#objects"/.test(text) ||
    // nginx and Caddy list folders as JSON, where told to.
    /^\s*\[\s*\{\s*"name":[^\]]*"(?:type":\s*"(?:directory|file)"|is_dir":)/.test(text) ||
    // The words that web servers write of a folder.
    (/<title>(?:Index of|Directory listing)/i.test(text) && /href=/i.test(text))
  );
}
