import type { ForeignAnswer } from '../../errors/foreign-answer';
import { formats } from './formats';

/** Says by its status where a foreign answer came from (RFC 9110, RFC 6585 for 511): most of them pass once people are signed in to their network. */
export function foreignAnswerText({ status, host, sizeBytes }: ForeignAnswer): string {
  const whom = host ?? 'the server';
  if (status === 413) {
    const size = sizeBytes === undefined ? 'this large' : `of ${formats.bytes(sizeBytes)}`;
    return `A proxy on the way to ${whom} blocks uploads ${size} because its limit is lower than this site’s. Use another network, or contact the site’s owner.`;
  }
  if (status === 407) {
    return `A proxy on your network wants a name and password before ${whom} can be reached. Sign in to it, then try again.`;
  }
  if (status >= 500 && status !== 511) {
    return `A gateway in front of ${whom} reports that it’s away (${status}). Try again in a moment.`;
  }
  if (status === 404 || status === 405) {
    return `Nothing was found where ${whom} should be (${status}). If your network has a sign-in page, open a new tab and sign in; otherwise contact the site’s owner.`;
  }
  return `Another page answered in place of ${whom}. If your network has a sign-in page, open a new tab and sign in, then try again.`;
}
