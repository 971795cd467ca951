/** An answer that nobody of ours wrote: of a network's sign-in page, a proxy, a gateway. */
export type ForeignAnswer = Readonly<{
  status: number;
  /** The host that was asked, where it was not this site itself. */
  host?: string;
  /** The size of the request. */
  sizeBytes?: number;
}>;

/** True for a body that is a page for people, which neither the server nor a bucket answers to a call. */
export function isWebPage(body: string): boolean {
  return /^\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/is.test(body);
}
