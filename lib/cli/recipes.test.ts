/**
 * The recipes of ARCHITECTURE.md ("How to change it") are true: for each row there is something here, or in the compiler, that
 * would fail if the change needed more than the row says.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { VARIABLES } from '@/lib/server/config/variables';
import { MEDIA_TYPE_NAMES } from '@/lib/shared/media/media-types';

const read = (path: string) => readFileSync(path, 'utf8');
const sources = (room: string) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .map((path) => `${room}/${path}`)
    .filter(
      (path) =>
        /\.tsx?$/.test(path) &&
        !/\.(test|servers|security|contract)\.|\/(testing|planted|contract)\//.test(path),
    );

/** `| change | touch |` of the table. */
const RECIPES = new Map(
  (/## How to change it\n[\s\S]*?\n(\|[\s\S]*?)\n\n/.exec(read('ARCHITECTURE.md'))?.[1] ?? '')
    .split('\n')
    .slice(2)
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, change = '', touch = '']) => [change, touch]),
);

/** Files that a recipe names; `*` stands for any. */
const namedIn = (change: string) =>
  [...(RECIPES.get(change) ?? '').matchAll(/`((?:lib|components|app)\/[\w/.*-]+)`/g)].map(
    ([, path = '']) => path,
  );
const isNamed = (change: string, path: string) =>
  namedIn(change).some((name) => path === name || path.startsWith(`${name}/`));

/** The part of the code a recipe does not tell of; an empty list holds it. */
const HELD: Readonly<Record<string, () => readonly string[]>> = {
  // A table for each provider and exhaustive switches: the compiler asks. Another file that knows a provider by name is missing here.
  'another S3-compatible provider': () =>
    ['lib/storage', 'lib/server', 'lib/cli/setup']
      .flatMap(sources)
      .filter((path) => /'r2'/.test(read(path)))
      .filter((path) => !isNamed('another S3-compatible provider', path) && !/case 'r2':/.test(read(path))),
  // Each table that has a row for every type is a Record over them, for which the compiler asks; a list of some types is none.
  'another media type': () => {
    const name = MEDIA_TYPE_NAMES.at(-1);
    return ['lib/shared/media', 'lib/server']
      .flatMap(sources)
      .filter((path) => new RegExp(`^ {2}'${name}':`, 'm').test(read(path)))
      .filter((path) => !/Record<\s*(MediaType|SourceType)\b|satisfies Record/.test(read(path)));
  },
  'another error': () =>
    ['lib/shared/errors/error-codes.ts', 'lib/shared/text/en/errors.ts'].filter(
      (path) => !/Record<(ErrorCode|string), /.test(read(path)) || !isNamed('another error', path),
    ),
  'another colour space': () =>
    ['primaries.ts', 'create-coded-transform.ts'].filter(
      (file) => !/ReadonlyMap<number, /.test(read(`lib/shared/colour/${file}`)),
    ),
  // `lib/server/config` alone reads the environment (one-reader.test.ts), and no use case knows a limit of its own.
  'other limits': () =>
    Object.keys(VARIABLES).filter((variable) => !read('.env.example').includes(`${variable}=`)),
  'another sweep task': () => {
    const sweeper = read('lib/server/sweep/create-sweeper.ts');
    return readdirSync('lib/server/sweep')
      .filter((file) => /^(sweep|finish|repair)-.*\.ts$/.test(file) && !file.includes('.test.'))
      .filter((file) => !sweeper.includes(`'./${file.replace('.ts', '')}'`));
  },
  'your own sign-in': () => namedIn('your own sign-in').filter((path) => !existsSync(path)),
  // Components know the engines by their own files and by nothing of a page's (`import-zones.ts`); an engine knows no component.
  'your own user interface': () =>
    sources('lib/browser').filter((path) => /from '(react|@\/(components|app)\/)/.test(read(path))),
  'a doctor check': () => {
    const doctor = sources('lib/cli/doctor');
    const all = doctor.map(read).join('\n');
    // A check is run by the list, or by another check.
    return doctor
      .filter((path) => /\/check-[\w-]+\.ts$/.test(path))
      .filter((path) => !all.includes(`/${path.split('/').at(-1)?.replace('.ts', '')}'`));
  },
  'a virus scan, or another check before publication': () =>
    ['lib/server/upload/promote-image.ts', 'lib/server/upload/verify-upload.ts'].filter((path) =>
      /clamav/i.test(read(path)),
    ),
  // Move, purge, repair and doctor walk one list. Another file that knows the folders of objects by name is missing in the row.
  'another derivative': () =>
    ['lib/server', 'lib/cli', 'lib/storage', 'lib/shared/keys']
      .flatMap(sources)
      .filter((path) => /['/]thumbs['/](?!.*\*)/.test(read(path).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')))
      .filter((path) => !isNamed('another derivative', path) && path !== 'lib/shared/keys/object-keys.ts')
      .filter((path) => !/satisfies never/.test(read(path))),
};

describe('the recipes of ARCHITECTURE.md', () => {
  test('each row is held by something here', () => {
    expect(new Set(RECIPES.keys())).toEqual(new Set(Object.keys(HELD)));
  });

  test.each(Object.keys(HELD))('%s: needs no more than its row says', (change) => {
    expect(HELD[change]?.()).toEqual([]);
  });
});
