import { findProgram, runCommand } from './run-command';

/**
 * Makes sure that programs are there, installing Debian's packages where this may be done (as root, with apt-get). Throws a
 * sentence that says what is missing otherwise.
 */
export async function needDebianPackages(programs: Readonly<Record<string, string>>): Promise<void> {
  const missing = Object.keys(programs).filter((program) => findProgram(program) === undefined);
  if (missing.length === 0) return;
  const packages = [...new Set(missing.map((program) => programs[program] ?? program))];
  if (process.getuid?.() !== 0 || findProgram('apt-get') === undefined) {
    throw new Error(`${missing.join(', ')} not found. Install ${packages.join(', ')} (Debian's packages).`);
  }
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=120', '-qq'];
  await runCommand('apt-get', [...wait, 'update'], { env });
  await runCommand('apt-get', [...wait, 'install', '-y', '--no-install-recommends', ...packages], { env });
}
