import { spawnSync } from 'node:child_process';

/**
 * Files that `COPY . .` takes: all that git knows or would take, but for what `.dockerignore` names. Patterns of it that this does not
 * understand throw, rather than be taken for something else.
 */
export function contextFiles(root: string, ignored: string): readonly string[] {
  const patterns = ignored
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(toPattern);
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1_024 * 1_024,
  });
  return listed.stdout.split('\0').filter((file) => file !== '' && !patterns.some((one) => one.test(file)));
}

/** https://docs.docker.com/build/concepts/context/#syntax: a name at the root, `*` within a name, `**` above it. */
function toPattern(line: string): RegExp {
  if (/^[!/]|[?[\]]/.test(line)) throw new Error(`.dockerignore: ${line} is not understood by this test.`);
  const body = line
    .replaceAll('.', '\\.')
    .replace(/^\*\*\//, '(?:.*/)?')
    .replaceAll(/(?<!\.)\*(?!\))/g, '[^/]*');
  return new RegExp(`^${body}(?:/|$)`);
}
