/** `npm run password`: asks for a password and prints the hash that ADMIN_PASSWORD may hold in its place. */
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { formatPasswordHash, hashPassword } from '@/lib/server/session';
import { parseOptions, runCommand } from '../run-command';

const LEAST_CHARACTERS = 12;

await runCommand('npm run password: without options; it asks for the password.\n', async () => {
  parseOptions({});
  const password = await ask('Password for the gallery: ');
  if (password.length < LEAST_CHARACTERS) {
    process.stderr.write(`Choose a password of ${LEAST_CHARACTERS} characters or more.\n`);
    return 1;
  }
  const hash = formatPasswordHash(await hashPassword(password));
  process.stderr.write('Set this variable where the app runs:\n');
  process.stdout.write(`ADMIN_PASSWORD=${hash}\n`);
  return 0;
});

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
