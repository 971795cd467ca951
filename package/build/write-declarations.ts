import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { ENTRIES, OUTPUT } from './entries';

const SPECIFIER = /((?:from|import)\s*\(?\s*)(["'])((?:@\/|\.)[^"']+)\2/g;

/**
 * Writes the declarations of the entries and of all that they speak of, with paths that every resolution of TypeScript
 * understands. Throws what the compiler says.
 */
export async function writeDeclarations(root: string): Promise<void> {
  const made = join(root, 'dist/package-types');
  await rm(made, { recursive: true, force: true });
  await compile(root, made);
  const wanted = new Set<string>();
  const queue = ENTRIES.map((name) => `package/${name}`);
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (wanted.has(file)) continue;
    wanted.add(file);
    const text = await readFile(join(made, `${file}.d.ts`), 'utf8');
    const home = outputOf(file);
    const changed = text.replace(SPECIFIER, (_, before: string, quote: string, path: string) => {
      const target = resolveIn(made, file, path);
      queue.push(target);
      const to = posix.relative(posix.dirname(home), outputOf(target));
      return `${before}${quote}${to.startsWith('.') ? to : `./${to}`}.js${quote}`;
    });
    const path = join(root, OUTPUT, `${home}.d.ts`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, changed);
  }
  await rm(made, { recursive: true, force: true });
}

async function compile(root: string, outDir: string): Promise<void> {
  const bin = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
  const tsc = spawn(process.execPath, [bin, '-p', join(root, 'package/tsconfig.json'), '--outDir', outDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  tsc.stdout.on('data', (chunk) => {
    said += String(chunk);
  });
  const [code] = (await once(tsc, 'close')) as [number];
  if (code !== 0) throw new Error(`The declarations cannot be made.\n${said}`);
}

/** The file of a path in the source, without its ending. */
function resolveIn(made: string, from: string, path: string): string {
  const plain = path.startsWith('@/') ? path.slice(2) : posix.join(posix.dirname(from), path);
  const found = [plain, `${plain}/index`].find((file) => existsSync(join(made, `${file}.d.ts`)));
  if (found === undefined) throw new Error(`${from} speaks of ${path}, of which there is no declaration.`);
  return found;
}

/** Entries are at the top; everything else is where it is in the source. */
function outputOf(file: string): string {
  return ENTRIES.some((name) => file === `package/${name}`) ? file.slice('package/'.length) : file;
}
