import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { documentedFiles } from './documented-files';
import { runCommand } from './run-command';

const OFFSET = Number(process.env.E2E_PORT_OFFSET ?? 0);
/** Apart from the ports of the other tests. */
export const PORTS = { app: 3290 + OFFSET, bucket: 9290 + OFFSET, registry: 3291 + OFFSET } as const;
export const ADMIN_PASSWORD = 'correct horse battery staple';
/** Where the docs mount the handlers. */
export const BASE_PATH = '/api/photos';
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The things that `run.ts` has made: the packed package, an app with it installed, and when that began. */
export type Made = Readonly<{ SLUICE_TARBALL: string; SLUICE_APP: string; SLUICE_STARTED_MS: string }>;

function made(name: keyof Made): string {
  const value = process.env[name];
  if (value === undefined) throw new Error('Run it as npm run test:adopt: it makes what is tested.');
  return value;
}

export const tarball = () => made('SLUICE_TARBALL');
export const startedMs = () => Number(made('SLUICE_STARTED_MS'));

/** A copy of the app that was made; quick, as files of packages are shared. */
export async function copyOfApp(name: string): Promise<string> {
  const app = made('SLUICE_APP');
  const folder = `${app}-${name}`;
  // A test that failed leaves its own behind.
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  for (const entry of await readdir(app)) {
    const how = entry === 'node_modules' ? '-al' : '-a';
    await runCommand('cp', [how, join(app, entry), folder], { cwd: app });
  }
  return folder;
}

/** The steps that the guide has a newcomer take: packages to install beside the package itself, and files to write. */
export async function readGuide(): Promise<
  Readonly<{ packages: readonly string[]; files: ReadonlyMap<string, string> }>
> {
  const text = await readFile(join(ROOT, 'docs/package.md'), 'utf8');
  const [guide = ''] = text.split('\n## ');
  const [, packages = ''] = /^npm install \.\/sluice-\S+\.tgz (.*)$/m.exec(guide) ?? [];
  return { packages: packages.split(' '), files: documentedFiles(guide) };
}

/** The environment of an app under test; its own bucket is in its own folder. */
export const APP_ENVIRONMENT = {
  DEV_BUCKET_PORT: String(PORTS.bucket),
  ADMIN_PASSWORD,
  NEXT_TELEMETRY_DISABLED: '1',
} as const;
