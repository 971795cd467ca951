/** A code block whose first line is a comment with the path of a file. */
const BLOCK = /^```(?:tsx?|css|json)\n(?:\/\/|\/\*) ([\w@()[\]./-]+)(?: \*\/)?\n([\s\S]*?)^```$/gm;

/** The files that a page of the documentation tells people to write, by their paths: word for word what is written there. */
export function documentedFiles(markdown: string): ReadonlyMap<string, string> {
  return new Map([...markdown.matchAll(BLOCK)].map(([, path = '', text = '']) => [path, text]));
}
