/** Most that is told of what was answered. */
const MAX_WORDS = 60;

/**
 * A success that no store answered: its body is not the document that was asked for. Something in between gave it, a portal, a
 * web server or a proxy, so that nothing is known of the bucket.
 */
export class ForeignAnswer extends Error {
  override readonly name = 'ForeignAnswer';

  constructor({ status, headers, body }: SeenAnswer, lacksHeader?: string) {
    const isStores = Object.keys(headers).some((name) => /^(?:x-amz-|x-goog-|x-guploader)/i.test(name));
    const type = headers['content-type']?.split(';', 1)[0]?.slice(0, MAX_WORDS) || 'no type';
    super(
      isStores && lacksHeader !== undefined
        ? `something in between takes the header ${lacksHeader} of the bucket’s answers away`
        : `something in between answered in place of the bucket: ${status}, ${type}, ${wordsOf(body)}`,
    );
  }
}

/** An answer as it was seen. */
export type SeenAnswer = Readonly<{
  status: number;
  /** Names in lower case. */
  headers: Readonly<Record<string, string | undefined>>;
  body: string;
}>;

/** The title of a page, else the first words; never more than fits into a sentence. */
function wordsOf(body: string): string {
  const title = /<title[^>]*>([^<]{1,200})<\/title>/i.exec(body)?.[1];
  const words = (title ?? body)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: whatever was answered ends up on a terminal.
    .replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ')
    .trim();
  return words === '' ? 'nothing in it' : `“${words.slice(0, MAX_WORDS)}”`;
}
