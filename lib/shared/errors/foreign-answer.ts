import { formatBytes } from '@/lib/shared/format';

/** An answer that nobody of ours wrote: of a network's sign-in page, a proxy, a gateway. */
export type ForeignAnswer = Readonly<{
  status: number;
  /** Who was asked, where it was not this site itself. */
  host?: string;
  /** Of the request. */
  sizeBytes?: number;
}>;

/** True for a body that is a page for people, which neither the server nor a bucket answers to a call. */
export function isWebPage(body: string): boolean {
  return /^\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/is.test(body);
}

/** What a person reads about a foreign answer, by its status (RFC 9110, RFC 6585 for 511): most of them pass once they are signed in to their network. */
export function foreignAnswerText({ status, host, sizeBytes }: ForeignAnswer): string {
  const whom = host ?? 'the server';
  if (status === 413) {
    const size = sizeBytes === undefined ? 'this large' : `of ${formatBytes(sizeBytes)}`;
    return `A proxy on the way to ${whom} lets no request ${size} through: its limit is lower than this site’s. Use another network, or contact the site’s owner.`;
  }
  if (status === 407) {
    return `A proxy on your network wants a name and password before ${whom} can be reached. Sign in to it, then try again.`;
  }
  if (status >= 500 && status !== 511) {
    return `A gateway in front of ${whom} reports that it’s away (${status}). Try again in a moment.`;
  }
  return `Another page answered in place of ${whom}. If your network has a sign-in page, open a new tab and sign in, then try again.`;
}
