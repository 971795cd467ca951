/** As much of a text as is looked at: drawing programs put long comments before their drawings. */
const TEXT_BYTES = 4_096;

const HTML_TAGS = /^<(?:!doctype html|html|head|body|script|style|iframe|meta|div|p|a|img|h1|table|title)\b/i;

/** The text that stands before the first element of a document, by how it begins and ends. */
const PROLOGUE: readonly (readonly [start: string, end: string])[] = [
  ['<?', '?>'],
  ['<!--', '-->'],
];

/** Names what a file that begins like no known format is, by its text; 'file of unknown type' when it is no text. */
export function sniffText(bytes: Uint8Array): string {
  const text = decodeStart(bytes);
  if (text === null) return 'file of unknown type';
  if (/^<\?(?:php|=)/i.test(text)) return 'PHP script';
  const element = skipPrologue(text);
  if (/^<(?:[a-z]+:)?svg\b/i.test(element) || /^<!doctype\s+svg\b/i.test(element)) return 'SVG drawing';
  if (HTML_TAGS.test(element)) return 'HTML page';
  return text.startsWith('<?xml') ? 'XML document' : 'text file';
}

function skipPrologue(text: string): string {
  let rest = text;
  for (;;) {
    const part = PROLOGUE.find(([start]) => rest.startsWith(start));
    const end = part ? rest.indexOf(part[1], part[0].length) : -1;
    if (!part || end < 0) return rest;
    rest = rest.slice(end + part[1].length).trimStart();
  }
}

/** The start as text, its byte order mark and white space left out; null when it is not text at all. */
function decodeStart(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const encoding = !isUtf16 ? 'utf-8' : first === 0xff ? 'utf-16le' : 'utf-16be';
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, TEXT_BYTES)).trimStart();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no text has them.
  const hasControls = /[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text);
  // Old encodings have letters that are no UTF-8, among others that are.
  const strange = text.split('\ufffd').length - 1;
  return hasControls || strange * 4 > text.length ? null : text;
}
