import { readFileSync } from 'node:fs';

/** A block of code of a document. */
export type DocBlock = Readonly<{
  document: string;
  /** The line of the document on which its code begins, from 1. */
  line: number;
  /** Where it stands in a reader's app: its first line says so (`// app/page.tsx`), else it is numbered. */
  path: string;
  code: string;
}>;

const FENCE = /^```(tsx?)\n(.*?)^```/gms;
const OWN_PATH = /^\/\/ ([\w@./()[\]-]+\.tsx?)\n/;

/** Every block of TypeScript in a document, in order. Throws for two that stand at one path: a reader could not paste both. */
export function readBlocks(document: string): readonly DocBlock[] {
  const text = readFileSync(document, 'utf8');
  const taken = new Set<string>();
  return [...text.matchAll(FENCE)].map(([, language = 'ts', code = ''], index) => {
    const path = OWN_PATH.exec(code)?.[1] ?? `block-${index + 1}.${language}`;
    const line = text.slice(0, text.indexOf(code)).split('\n').length;
    if (taken.has(path)) throw new Error(`${document}:${line} says ${path} a second time.`);
    taken.add(path);
    return { document, line, path, code };
  });
}
