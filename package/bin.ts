#!/usr/bin/env node
/**
 * `npx sluice <command>`: the commands that look after a bucket, for the app in this folder. They read its environment and its `.env`
 * files as Next.js does, and what it decides from its `sluice.config`.
 */
import { VERSION } from 'sluice:version';
import { USAGE_EXIT_CODE } from '@/lib/cli/run-command';
import { findHostConfig } from './bin/host-config';

type Command = Readonly<{
  does: string;
  /** Loading it runs it. */
  load: () => Promise<unknown>;
  /** It publishes, so it must know what the app inspects and whom it tells. */
  needsConfig?: true;
}>;

const COMMANDS: Readonly<Record<string, Command>> = {
  'bucket:setup': {
    does: 'shows what CORS, lifecycle and public-access rules are missing, asks, and applies them',
    load: () => import('@/lib/cli/commands/bucket-setup'),
  },
  doctor: {
    does: 'tries everything from outside, and names the wrong rule in a sentence',
    load: () => import('@/lib/cli/commands/doctor'),
  },
  sweep: {
    does: 'finishes uploads nobody came back for',
    load: () => import('@/lib/cli/commands/sweep'),
    needsConfig: true,
  },
  import: {
    does: 'takes in pictures of a folder or a bucket, verified as uploads are',
    load: () => import('@/lib/cli/commands/import'),
    needsConfig: true,
  },
  export: {
    does: 'writes pictures into a folder, with a list of what is known of them',
    load: () => import('@/lib/cli/commands/export'),
  },
  token: {
    does: 'makes, lists and revokes API tokens',
    load: () => import('@/lib/cli/commands/token'),
  },
  password: {
    does: 'prints the hash of a password, for ADMIN_PASSWORD and ADMIN_USERS',
    load: () => import('@/lib/cli/commands/password'),
  },
  bucket: {
    does: 'runs the embedded bucket alone',
    load: () => import('@/lib/cli/commands/bucket'),
  },
};

const names = Object.keys(COMMANDS);
const width = Math.max(...names.map((name) => name.length));
const USAGE = `npx sluice <command> [options]
${names.map((name) => `  ${name.padEnd(width)}  ${COMMANDS[name]?.does}`).join('\n')}
Each says more by --help.
`;

const [name = '--help'] = process.argv.splice(2, 1);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (command !== undefined) await run(name, command);
else if (name === '--help') process.stdout.write(USAGE);
else if (name === '--version') process.stdout.write(`${VERSION}\n`);
else fail(`There is no command ${name}.\n\n${USAGE}`, USAGE_EXIT_CODE);

async function run(called: string, { load, needsConfig }: Command): Promise<void> {
  const isAsked = process.argv.includes('--help');
  if (needsConfig && !isAsked && findHostConfig(process.cwd()) === null) {
    fail(
      `npx sluice ${called} publishes photos, so it must know what your app decides: put the options of createSluice into sluice.config.ts in this folder (export default { … }), and give createSluice the same. Before Node 22.18, and without tsx, call it sluice.config.mjs. Without options, write export default {}.\n`,
      2,
    );
    return;
  }
  try {
    await load();
  } catch (error) {
    // It could not be loaded; a command tells of its own failures itself.
    fail(`${error instanceof Error ? error.message : String(error)}\n`, 2);
  }
}

function fail(text: string, exitCode: number): void {
  process.stderr.write(text);
  process.exitCode = exitCode;
}
