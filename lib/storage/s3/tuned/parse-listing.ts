/** Tuned: the SDK's parser takes longer for a page than the bucket; a test holds this one to the SDK's answer. */
import type { ObjectInfo } from '../../object-storage';

/** The content of a ListObjectsV2 response (https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html). */
export type Listing = Readonly<{
  objects: readonly ObjectInfo[];
  isTruncated: boolean;
  nextToken: string | undefined;
}>;

/**
 * Reads a listing of objects without common prefixes; null for any other document. Looks for the few elements that matter
 * instead of building a tree of all: a gallery of a million images is a thousand of these documents. In XML no text holds a
 * `<`, so an element's name is nowhere else.
 */
export function parseListing(xml: string): Listing | null {
  if (!xml.includes('<ListBucketResult') || !xml.trimEnd().endsWith('</ListBucketResult>')) return null;
  const objects: ObjectInfo[] = [];
  let start = xml.indexOf(ENTRY);
  // The facts about the page stand before the entries or behind them.
  const head = start < 0 ? xml : xml.slice(0, start) + xml.slice(xml.lastIndexOf('</Contents>'));
  while (start >= 0) {
    const next = xml.indexOf(ENTRY, start + ENTRY.length);
    const end = next < 0 ? xml.length : next;
    const key = rawText(xml, 'Key', start, end);
    if (key === undefined) return null;
    objects.push(new ListedObject(key.includes('&') ? unescapeXml(key) : key, xml, start, end));
    start = next;
  }
  return {
    objects,
    isTruncated: elementText(head, 'IsTruncated', 0, head.length)?.trim() === 'true',
    nextToken: elementText(head, 'NextContinuationToken', 0, head.length),
  };
}

const ENTRY = '<Contents>';

/** An entry of a listing. For most only the key is wanted, so the rest is read when it is asked for. */
class ListedObject implements ObjectInfo {
  readonly key: string;
  readonly #xml: string;
  readonly #start: number;
  readonly #end: number;

  constructor(key: string, xml: string, start: number, end: number) {
    this.key = key;
    this.#xml = xml;
    this.#start = start;
    this.#end = end;
  }

  get sizeBytes(): number {
    return Number(this.#text('Size') ?? 0);
  }

  get etag(): string {
    // Its quotes come plain, as &quot; (AWS, Ceph) or as &#34; (MinIO, versitygw).
    return this.#text('ETag')?.replaceAll('"', '') ?? '';
  }

  get lastModified(): Date {
    return new Date(this.#text('LastModified') ?? 0);
  }

  #text(name: string): string | undefined {
    return elementText(this.#xml, name, this.#start, this.#end);
  }
}

function elementText(xml: string, name: string, start: number, end: number): string | undefined {
  const text = rawText(xml, name, start, end);
  return text?.includes('&') ? unescapeXml(text) : text;
}

function rawText(xml: string, name: string, start: number, end: number): string | undefined {
  // Not looked for behind the end: where many entries lack it, each would read the rest of the document.
  const open = xml.slice(start, end).indexOf(`<${name}>`);
  if (open < 0) return undefined;
  const from = start + open + name.length + 2;
  return xml.slice(from, xml.indexOf('<', from));
}

const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED.get(name) ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}
