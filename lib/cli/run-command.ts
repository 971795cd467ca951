import { type ParseArgsConfig, parseArgs } from 'node:util';

/** A command line that a command does not understand; the message says why. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** How every command ends that was called in a way it does not understand: EX_USAGE of BSD's sysexits.h. Nothing was done then. */
export const USAGE_EXIT_CODE = 64;

/** How a command ends that could not do its work at all. */
const FAILED_EXIT_CODE = 2;

/** The options of a command line. Throws `UsageError` for one that is unknown, of another kind, or no option at all. */
export function parseOptions<const T extends NonNullable<ParseArgsConfig['options']>>(
  options: T,
  args: readonly string[] = process.argv.slice(2),
) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(error.message.split('. ', 1)[0]);
  }
}

/** The same, and what stands on the command line besides: files, addresses. */
export function parseArguments<const T extends NonNullable<ParseArgsConfig['options']>>(
  options: T,
  args: readonly string[] = process.argv.slice(2),
) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(error.message.split('. ', 1)[0]);
  }
}

/**
 * Runs a command and sets how the process ends: as `run` says, or by what it throws, which is told in a sentence. With `--help` it says
 * what the command understands, whatever else is said and set, and nothing is done.
 *
 * @param usage what the command understands
 * @param explain the sentence for what was thrown
 */
export async function runCommand(
  usage: string,
  run: () => Promise<number>,
  explain: (error: unknown) => string = (error) => (error instanceof Error ? error.message : String(error)),
): Promise<void> {
  if (process.argv.slice(2).includes('--help')) {
    process.stdout.write(`${usage.trimEnd()}\n`);
    process.exitCode = 0;
    return;
  }
  try {
    process.exitCode = await run();
  } catch (error) {
    const isUsage = error instanceof UsageError;
    process.stderr.write(isUsage ? `${error.message}.\n\n${usage}\n` : `${explain(error)}\n`);
    process.exitCode = isUsage ? USAGE_EXIT_CODE : FAILED_EXIT_CODE;
  }
}
