import type { ObjectInfo } from '@/lib/storage/object-storage';

/** What an answer to ListObjectsV2 says (https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html). */
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
  if (!xml.includes('<ListBucketResult') || !xml.includes('</ListBucketResult>')) return null;
  const objects: ObjectInfo[] = [];
  let start = xml.indexOf('<Contents>');
  while (start >= 0) {
    const end = xml.indexOf('</Contents>', start);
    if (end < 0) return null;
    const key = elementText(xml, 'Key', start, end);
    if (key === undefined) return null;
    const modified = elementText(xml, 'LastModified', start, end);
    objects.push({
      key,
      sizeBytes: Number(elementText(xml, 'Size', start, end) ?? 0),
      etag: rawText(xml, 'ETag', start, end)?.replace(/&quot;|"/g, '') ?? '',
      lastModified: new Date(modified ?? 0),
    });
    start = xml.indexOf('<Contents>', end);
  }
  return {
    objects,
    isTruncated: elementText(xml, 'IsTruncated', 0, xml.length)?.trim() === 'true',
    nextToken: elementText(xml, 'NextContinuationToken', 0, xml.length),
  };
}

function elementText(xml: string, name: string, start: number, end: number): string | undefined {
  const text = rawText(xml, name, start, end);
  return text?.includes('&') ? unescapeXml(text) : text;
}

function rawText(xml: string, name: string, start: number, end: number): string | undefined {
  const open = xml.indexOf(`<${name}>`, start);
  if (open < 0 || open >= end) return undefined;
  const from = open + name.length + 2;
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
