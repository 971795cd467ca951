import type { Examination } from '../examination';
import { describeForeign, type ForeignAnswer } from '../request/judge-answer';

/** The parts of a refusal besides a store's own word for it: a status, the request's number, what the library calls the nameless. */
const NO_WORD = /^(?:\d{3}|Unknown\w*|Forbidden|Unauthorized|Error|request .*)$/;

/** Whether a refusal has a store's own word for it, such as `AccessDenied`: what stands in front of a store has none. */
export function isStoresRefusal(text: string): boolean {
  const facts = /\(([^()]*)\)\.$/.exec(text)?.[1]?.split(', ') ?? [];
  return facts.some((fact) => !NO_WORD.test(fact));
}

/**
 * Says who refused a request, where the refusal has no name: an answer to HEAD has no body, and a proxy's has no store's. The same
 * object is asked for with GET, which needs the same right. Null where the store itself refuses.
 *
 * @param key of an object that is there
 * @param text the message of the refusal
 */
export async function explainDenied(
  { serverStorage, ask, now }: Examination,
  key: string,
  text: string,
): Promise<ForeignAnswer | null> {
  if (isStoresRefusal(text)) return null;
  const { host } = new URL(serverStorage.publicOrigin);
  try {
    const url = await serverStorage.createDownloadUrl(key, {
      signedAt: new Date(now()),
      expiresInSeconds: 300,
    });
    const answer = await ask(url);
    const foreign = describeForeign(answer, { what: 'a signed link (GET)', host });
    if (foreign) return foreign;
    if (answer.status !== 200) return null;
    return {
      message: `Something in front of ${host} refuses the method HEAD: the same object can be read by GET, which needs the same right. ${text}`,
      remedy:
        'Make the proxy or firewall pass GET, HEAD, PUT, POST, DELETE and OPTIONS on to the bucket, with their headers and query.',
    };
  } catch {
    return null;
  }
}
