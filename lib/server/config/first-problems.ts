import { findStrangeNames } from './find-strange-names';
import { type Environment, isQuoted, type VariableReader } from './read-variables';
import { ConfigError } from './server-config';
import { VARIABLES, type VariableName } from './variables';

/**
 * Reads every variable that is set, as each must be well-formed, also one that this provider does not use. Throws `ConfigError` where a
 * misspelt name or an unknown provider would make all that follows complain too: one cause is one message.
 */
export function throwFirstProblems(read: VariableReader, environment: Environment): void {
  for (const name of Object.keys(VARIABLES) as VariableName[]) read.text(name);
  const isProviderUnknown = read.problems.some((problem) => problem.startsWith('STORAGE_PROVIDER '));
  const { misspelt } = findStrangeNames(environment);
  for (const { name, meant } of misspelt) read.note(`${name} is unknown. Did you mean ${meant}?`);
  if (isProviderUnknown || misspelt.length > 0) throw new ConfigError(read.problems);
}

/** Sentences about names that seem to be meant for us and are none of ours. */
export function unknownNames(environment: Environment): readonly string[] {
  return findStrangeNames(environment).unknown.map(
    ({ name, meant }) =>
      `${name} is unknown and has no effect. ${meant ? `Did you mean ${meant}?` : '.env.example lists every variable.'}`,
  );
}

/**
 * Sentences about values in quotes, which count as they are: a password that nobody types, a bucket that isn't there. No more than a
 * warning, as anyone who has run so far with such a secret would lose what it has sealed.
 */
export function quotedValues(environment: Environment): readonly string[] {
  return Object.keys(VARIABLES)
    .filter((name) => isQuoted(environment[name] ?? ''))
    .map((name) => `${name} begins and ends with a quote, which is part of the value. Leave the quotes out.`);
}
