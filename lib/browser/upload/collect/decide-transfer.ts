/** The text forms of a drop or paste; '' for a form that it does not have. */
export type TransferTexts = Readonly<{ uriList: string; html: string; text: string }>;

/** The kinds of a drop or paste without a file. */
export type Transfer =
  /** Pictures whose bytes are in the text itself: data URLs, at most 20. */
  | Readonly<{ kind: 'inline'; urls: readonly string[] }>
  /** A picture of another site: its bytes are there, and no page may read them. */
  | Readonly<{ kind: 'image_elsewhere' }>
  /** The address of a page. */
  | Readonly<{ kind: 'address' }>
  | Readonly<{ kind: 'text' }>
  | Readonly<{ kind: 'nothing' }>;

/** Pictures are named by these; what is behind the address is seen by nobody. */
const IMAGE_ADDRESS =
  /^https?:\/\/[^\s?#]+\.(jpe?g|png|gif|webp|avif|heic|heif|bmp|tiff?|svg)([?#]\S{0,2000})?$/i;
const ADDRESS = /^(https?|ftp|file|blob):\/?\/?\S+$/i;
const DATA_IMAGE = /^data:image\/[a-z0-9.+-]{1,40};base64,/i;

const MAX_INLINE = 20;

/** Tells what was dropped or pasted, in time linear in its length. */
export function decideTransfer({ uriList, html, text }: TransferTexts): Transfer {
  const sources = imageSourcesOf(html);
  const written = [firstAddress(uriList), text.trim()];
  const inline = [...new Set([...sources, ...written].filter((one) => DATA_IMAGE.test(one.slice(0, 80))))];
  if (inline.length > 0) return { kind: 'inline', urls: inline.slice(0, MAX_INLINE) };
  // A whole article holds pictures as well: one is meant where there is next to nothing else.
  const isPicture = sources.length > 0 && text.trim().split(/\s+/, 4).length <= 3;
  if (isPicture || written.some((one) => IMAGE_ADDRESS.test(one.slice(0, 4_000)))) {
    return { kind: 'image_elsewhere' };
  }
  if (written.some((one) => ADDRESS.test(one.slice(0, 4_000)))) return { kind: 'address' };
  if (sources.length > 0) return { kind: 'image_elsewhere' };
  return { kind: text.trim() === '' && html.trim() === '' && uriList.trim() === '' ? 'nothing' : 'text' };
}

/** Lines that begin with `#` are comments (RFC 2483, section 5). */
function firstAddress(uriList: string): string {
  return uriList.split(/\r?\n/, 50).find((line) => line !== '' && !line.startsWith('#')) ?? '';
}

/** The addresses of pictures in HTML, as they are written in it. Nothing is parsed into a document, so that nothing is fetched. */
function imageSourcesOf(html: string): readonly string[] {
  const sources: string[] = [];
  let at = 0;
  while (sources.length < MAX_INLINE) {
    at = indexOfImage(html, at);
    if (at < 0) break;
    const end = html.indexOf('>', at);
    const tag = end < 0 ? html.slice(at) : html.slice(at, end);
    const source = /\ssrc\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(tag);
    const found = source?.[1] ?? source?.[2] ?? source?.[3];
    if (found) sources.push(found.trim());
    if (end < 0) break;
    at = end;
  }
  return sources;
}

const IMAGE_TAG = /<img\s/gi;

function indexOfImage(html: string, from: number): number {
  IMAGE_TAG.lastIndex = from;
  return IMAGE_TAG.exec(html)?.index ?? -1;
}
