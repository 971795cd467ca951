import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { OUTPUT } from '@/package/build/entries';
import { type DocBlock, readBlocks } from './read-blocks';

/**
 * By what the code is compiled: `stand-ins` declare as much of the libraries of the guides as the documents use, and the package is its
 * sources; `real` are the libraries in `testing/docs/node_modules`, and the package as it is built.
 */
export type Libraries = 'stand-ins' | 'real';

/** Everything the compiler is given is written below it; git does not know it. */
export const BLOCKS_FOLDER = 'testing/docs/blocks';
/** Files that stand for a reader's own code, by document: `readers/<document>/<path>`. */
const READERS_FOLDER = 'testing/docs/readers';
const LIBRARIES = 'testing/docs/libraries';

const filesOf = (folder: string, ending: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => join(folder, path));

/** The blocks of all documents. */
export const readAllBlocks = (): readonly DocBlock[] =>
  ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', ...filesOf('docs', '.md')].flatMap(readBlocks);

/** The folder of a document's app: `docs/guides/clerk.md` is `docs-guides-clerk`. */
const folderOf = (document: string) => document.replace(/\.md$/, '').replaceAll('/', '-');

/**
 * Writes each document's blocks as one small app below `BLOCKS_FOLDER`, with a `tsconfig.json` over all of them. An import of
 * `@/x` means the app's own file where a block or a reader's file has that path, else the repository's.
 *
 * @param by the libraries that a reader installs
 */
export function writeBlocks(by: Libraries): readonly DocBlock[] {
  rmSync(BLOCKS_FOLDER, { recursive: true, force: true });
  const blocks = readAllBlocks();
  for (const block of blocks) writeOne(block, blocks);
  for (const file of filesOf(READERS_FOLDER, '.ts')) {
    write(join(BLOCKS_FOLDER, relative(READERS_FOLDER, file)), readFileSync(file, 'utf8'));
  }
  write(join(BLOCKS_FOLDER, 'tsconfig.json'), JSON.stringify(compilerOptions(by), null, 2));
  return blocks;
}

function writeOne({ document, path, code }: DocBlock, blocks: readonly DocBlock[]): void {
  const own = blocks.filter((other) => other.document === document).map((other) => other.path);
  const isOwn = (name: string) =>
    ['.ts', '.tsx'].some(
      (ending) =>
        own.includes(name + ending) || existsSync(join(READERS_FOLDER, folderOf(document), name + ending)),
    );
  const upwards = '../'.repeat(path.split('/').length - 1) || './';
  const linked = code.replaceAll(/(['"])@\/([^'"]+)\1/g, (all, quote: string, name: string) =>
    isOwn(name) ? `${quote}${upwards}${name}${quote}` : all,
  );
  // A module even where it imports nothing, so that names of one block are unknown to the next.
  write(join(BLOCKS_FOLDER, folderOf(document), path), `${linked}\nexport {};\n`);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function compilerOptions(by: Libraries) {
  const root = relative(BLOCKS_FOLDER, '.');
  return {
    extends: `${root}/tsconfig.json`,
    compilerOptions: {
      incremental: false,
      // Not those that a library of testing/docs brings along.
      typeRoots: [`${root}/node_modules/@types`],
      paths: { '@/*': [`${root}/*`], 'sluice/*': [`${root}/${by === 'real' ? OUTPUT : 'package'}/*`] },
    },
    include: [
      '**/*.ts',
      '**/*.tsx',
      `${root}/testing/docs/styles.d.ts`,
      `${root}/package/embedded.d.ts`,
      ...(by === 'stand-ins' ? [`${root}/${LIBRARIES}/*.d.ts`] : []),
    ],
    exclude: [],
  };
}
