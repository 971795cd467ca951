/** The things that documents name exist: files, folders, links between documents and their headings, npm scripts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const ROOMS = ['app', 'bench', 'components', 'docs', 'e2e', 'lib', 'public', 'testing'];
const ROOT_FILES = readdirSync('.').filter((name) => !name.startsWith('.'));
const FILES = [
  ...ROOT_FILES,
  ...ROOMS.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' }).map((path) => `${room}/${path}`),
  ),
];
const NAMES = new Set(FILES.map((path) => basename(path)));
const SCRIPTS: Readonly<Record<string, string>> = JSON.parse(readFileSync('package.json', 'utf8')).scripts;
const DOCUMENTS = FILES.filter((path) => path.endsWith('.md') && !path.includes('node_modules'));

/** The anchor that GitHub gives a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[`*_]/g, '')
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

function headingsOf(document: string): Set<string> {
  const text = readFileSync(document, 'utf8');
  return new Set([...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading)));
}

function isThere(path: string): boolean {
  const pattern = new RegExp(
    `^${path
      .replace(/\/$/, '')
      .replaceAll(/[.[\]]/g, '\\$&')
      .replaceAll('*', '[^/]*')}$`,
  );
  return FILES.some((file) => pattern.test(file));
}

test.each(DOCUMENTS)('%s names nothing that is not there', (document) => {
  const text = readFileSync(document, 'utf8');
  const missing: string[] = [];
  for (const [, target = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^[a-z]+:/.test(target)) continue;
    const [path = '', anchor] = target.split('#');
    const file = path === '' ? document : join(dirname(document), path);
    if (!existsSync(file)) missing.push(target);
    else if (anchor !== undefined && !headingsOf(file).has(anchor)) missing.push(target);
  }
  for (const [, code = ''] of text.matchAll(/`([^`\n]+)`/g)) {
    const isPath =
      /^[\w@*.()[\]-]+(\/[\w@*.()[\]-]+)*\/?$/.test(code) && ROOMS.includes(code.split('/', 1)[0] ?? '');
    if (isPath && code.includes('/') && !isThere(code)) missing.push(code);
    if (/^[\w.-]+\.tsx?$/.test(code) && !NAMES.has(code)) missing.push(code);
  }
  for (const [, script = ''] of text.matchAll(/npm run ([a-z0-9:-]+)/g)) {
    if (!Object.hasOwn(SCRIPTS, script)) missing.push(`npm run ${script}`);
  }
  expect(missing).toEqual([]);
});

/** The program a script starts, as text; empty for a program of somebody else. */
function programOf(script: string): string {
  const [path] = /\b(?:lib|e2e|bench|testing)\/\S+\.ts\b/.exec(SCRIPTS[script] ?? '') ?? [];
  return path === undefined ? '' : readFileSync(path, 'utf8');
}

test.each(DOCUMENTS)('each option that %s gives to a command is one that the command reads', (document) => {
  const text = readFileSync(document, 'utf8');
  const unknown = [...text.matchAll(/npm run ([a-z0-9:-]+)[^\n`|&]*? -- ([^\n`|]*)/g)].flatMap(
    ([, script = '', rest = '']) =>
      [...rest.replace(/\s#.*/, '').matchAll(/--([a-z-]+)/g)].flatMap(([flag, name = '']) => {
        const program = programOf(script);
        const isRead = program.includes(`'${flag}'`) || new RegExp(`\\b'?${name}'?: \\{`).test(program);
        return isRead ? [] : [`npm run ${script} -- ${flag}`];
      }),
  );
  expect(unknown).toEqual([]);
});

test.each(DOCUMENTS)('each variable that %s sets in a shell is one that the app reads', (document) => {
  const known = readFileSync('.env.example', 'utf8');
  const blocks = readFileSync(document, 'utf8').matchAll(/^```(?:sh|env)\n(.*?)^```/gms);
  const set = [...blocks].flatMap(([, block = '']) => [...block.matchAll(/^([A-Z][A-Z0-9_]*)=/gm)]);
  const unknown = set.map(([, name = '']) => name).filter((name) => !known.includes(`\n${name}=`));
  expect(unknown).toEqual([]);
});
