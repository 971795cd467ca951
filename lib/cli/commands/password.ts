/**
 * `npm run password`: asks for a password and prints the variable that may hold its hash: ADMIN_PASSWORD, or with `-- --name NAME
 * --role ROLE` the entry of one person for ADMIN_USERS.
 */
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { parseAdminUsers } from '@/lib/server/accounts/parse-admin-users';
import { formatPasswordHash, hashPassword } from '@/lib/server/session';
import { parseOptions, runCommand } from '../run-command';

const LEAST_CHARACTERS = 12;

const USAGE = `npm run password -- [--name <name> [--role admin|editor|viewer|uploader]]
  asks for a password and prints the variable ADMIN_PASSWORD, or one person's entry for ADMIN_USERS
`;

await runCommand(USAGE, async () => {
  const { name, role } = parseOptions({
    name: { type: 'string' },
    role: { type: 'string', default: 'admin' },
  });
  return run(name, role);
});

async function run(name: string | undefined, role: string): Promise<number> {
  const password = await ask(name === undefined ? 'Password for the gallery: ' : `Password for ${name}: `);
  if (password.length < LEAST_CHARACTERS) {
    process.stderr.write(`Choose a password of ${LEAST_CHARACTERS} characters or more.\n`);
    return 1;
  }
  const hash = formatPasswordHash(await hashPassword(password));
  if (name === undefined) {
    process.stderr.write('Set this variable where the app runs:\n');
    process.stdout.write(`ADMIN_PASSWORD=${hash}\n`);
    return 0;
  }
  const entry = `${name}:${role}:${hash}`;
  const parsed = parseAdminUsers(entry);
  if (!parsed.ok || parsed.users.length !== 1) {
    const problem = parsed.ok ? 'entry 1 must be one name without spaces and commas.' : parsed.problem;
    process.stderr.write(`${problem.replace('entry 1', 'The entry')}\n`);
    return 1;
  }
  process.stderr.write(
    'Add this entry to ADMIN_USERS where the app runs, separated by a comma from other entries:\n',
  );
  process.stdout.write(`${entry}\n`);
  return 0;
}

/** Reads a line; on a terminal what is typed is not shown. */
function ask(question: string): Promise<string> {
  const { stdin, stderr } = process;
  stderr.write(question);
  const silence = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: silence, terminal: stdin.isTTY });
  return new Promise((resolve) => {
    let line = '';
    lines.once('line', (text) => {
      line = text;
      lines.close();
    });
    lines.once('close', () => {
      stderr.write('\n');
      resolve(line);
    });
  });
}
