#!/usr/bin/env node
/**
 * `npx sluice <command>`: the commands that look after a bucket, for the app in this folder. They read its environment and its `.env`
 * files as Next.js does, and what it decides from its `sluice.config`.
 */
import { VERSION } from 'sluice:version';
import { USAGE_EXIT_CODE } from '@/lib/cli/run-command';
import { findHostConfig } from './bin/host-config';
import { readNextEnvironment } from './bin/read-next-environment';

type Command = Readonly<{
  does: string;
  /** Loading it runs it. */
  load: () => Promise<unknown>;
  /** It goes with `next dev`, and not with `next start`. */
  isForDevelopment?: true;
  /** It publishes, so it must know what the app inspects and whom it tells. */
  needsConfig?: true;
}>;

const COMMANDS: Readonly<Record<string, Command>> = {
  'bucket:setup': {
    does: 'shows which CORS, lifecycle and public-access rules are missing, asks, then applies them',
    load: () => import('@/lib/cli/commands/bucket-setup'),
  },
  doctor: {
    does: 'tests everything from outside and names the rule that is wrong',
    load: () => import('@/lib/cli/commands/doctor'),
  },
  sweep: {
    does: 'finishes abandoned uploads',
    load: () => import('@/lib/cli/commands/sweep'),
    needsConfig: true,
  },
  import: {
    does: 'imports pictures from a folder or a bucket, verified like uploads',
    load: () => import('@/lib/cli/commands/import'),
    needsConfig: true,
  },
  export: {
    does: 'writes pictures into a folder, with a list of what is known about them',
    load: () => import('@/lib/cli/commands/export'),
  },
  token: {
    does: 'creates, lists and revokes API tokens',
    load: () => import('@/lib/cli/commands/token'),
  },
  password: {
    does: 'prints the hash of a password, for ADMIN_PASSWORD and ADMIN_USERS',
    load: () => import('@/lib/cli/commands/password'),
  },
  bucket: {
    does: 'runs the built-in bucket alone',
    load: () => import('@/lib/cli/commands/bucket'),
    isForDevelopment: true,
  },
};

const names = Object.keys(COMMANDS);
const width = Math.max(...names.map((name) => name.length));
const USAGE = `npx sluice <command> [options]
${names.map((name) => `  ${name.padEnd(width)}  ${COMMANDS[name]?.does}`).join('\n')}
Use --help with any of them for details.
`;

const [name = '--help'] = process.argv.splice(2, 1);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (command !== undefined) await run(name, command);
else if (name === '--help') process.stdout.write(USAGE);
else if (name === '--version') process.stdout.write(`${VERSION}\n`);
else fail(`There is no command ${name}.\n\n${USAGE}`, USAGE_EXIT_CODE);

async function run(called: string, { load, needsConfig, isForDevelopment }: Command): Promise<void> {
  const isAsked = process.argv.includes('--help');
  if (needsConfig && !isAsked && findHostConfig(process.cwd()) === null) {
    fail(
      `npx sluice ${called} publishes photos, so it needs your app’s options: put the options of createSluice into sluice.config.ts in this folder (export default {…}), and pass the same to createSluice. With Node before 22.18 and without tsx, name the file sluice.config.mjs. If you have no options, write export default {}.\n`,
      2,
    );
    return;
  }
  try {
    readNextEnvironment(process.cwd(), isForDevelopment === true);
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
