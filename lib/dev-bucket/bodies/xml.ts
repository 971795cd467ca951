import { XMLParser } from 'fast-xml-parser';
import { S3Error } from '../http/s3-error';

const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/';

/** An element's content: text, elements by name, or several elements of one name. Absent values are left out. */
export type XmlValue =
  | string
  | number
  | boolean
  | undefined
  | readonly XmlValue[]
  | Readonly<{ [name: string]: XmlValue }>;

/** A whole document with S3's namespace on its root. */
export function xmlDocument(root: string, content: XmlValue, namespace: string | null = NAMESPACE): string {
  const attribute = namespace === null ? '' : ` xmlns="${namespace}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root}${attribute}>${xmlContent(content)}</${root}>`;
}

function xmlContent(value: XmlValue): string {
  if (value === undefined) return '';
  if (typeof value !== 'object') return escapeXml(String(value));
  return Object.entries(value)
    .map(([name, inner]) =>
      (Array.isArray(inner) ? inner : [inner]).map((one) => xmlElement(name, one)).join(''),
    )
    .join('');
}

function xmlElement(name: string, value: XmlValue): string {
  return value === undefined ? '' : `<${name}>${xmlContent(value)}</${name}>`;
}

/** Control characters become numeric references, as S3 writes them: a key may hold any. */
export function escapeXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is escaped.
  return text.replace(/[&<>"\u0000-\u001f\u007f]/g, (character) => {
    const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
    return named[character] ?? `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`;
  });
}

/** A parsed element: text, or elements by name; a name in `lists` always gives an array. */
export type ParsedXml = string | { [name: string]: ParsedXml | ParsedXml[] | undefined };

/**
 * Reads a small document whose root must be `root`; returns the root's content. Throws MalformedXML. A DOCTYPE is
 * refused, so that no entity of the sender's own is ever expanded.
 */
export function parseXml(text: string, root: string, lists: readonly string[]): ParsedXml {
  if (/<!DOCTYPE/i.test(text)) throw new S3Error('MalformedXML');
  const parser = new XMLParser({
    ignoreAttributes: true,
    parseTagValue: false,
    trimValues: false,
    removeNSPrefix: true,
    htmlEntities: true,
    ignoreDeclaration: true,
    isArray: (name) => lists.includes(name),
  });
  let document: Record<string, ParsedXml>;
  try {
    document = parser.parse(text, true) as Record<string, ParsedXml>;
  } catch {
    throw new S3Error('MalformedXML');
  }
  const content = document[root];
  if (content === undefined) throw new S3Error('MalformedXML');
  return content;
}

/** The elements called `name` inside `parent`, as a list. */
export function childrenOf(parent: ParsedXml, name: string): ParsedXml[] {
  if (typeof parent === 'string') return [];
  const value = parent[name];
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** The text of the one element called `name` inside `parent`, white space at its ends dropped; undefined when there is none. */
export function textOf(parent: ParsedXml, name: string): string | undefined {
  const [value] = childrenOf(parent, name);
  return typeof value === 'string' ? value.trim() : undefined;
}
