import type { Environment } from './read-variables';

/** Keeps our commands to their own words: the SDK announces its next Node version at every start, Next.js asks for telemetry. */
const QUIET = {
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  NEXT_TELEMETRY_DISABLED: '1',
} as const;

/** The environment of this process, for commands that read it with the config's own functions. */
export function processEnvironment(): Environment {
  return process.env;
}

/** From now on this process reads these variables as if it had been started with them. */
export function adoptEnvironment(added: Environment): void {
  Object.assign(process.env, added);
}

/** The environment of a process that a command starts: this one's, what is given, and quiet libraries. */
export function childEnvironment(added: Environment = {}): NodeJS.ProcessEnv {
  return { ...process.env, ...added, ...QUIET };
}

/** From now on the libraries of this process announce nothing. */
export function quietLibraries(): void {
  Object.assign(process.env, QUIET);
}

/** True for a process that an npm script has started: its parent is npm's shell. */
export function isRunByNpm(): boolean {
  return process.env.npm_lifecycle_event !== undefined;
}
