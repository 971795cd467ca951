import { needProgram } from './need-program';
import { findProgram, runCommand } from './run-command';

const HOUR_MS = 3_600_000;

/** A server that is a Go module: https://go.dev/ref/mod */
export type GoModule = Readonly<{ server: string; module: string; version: string; takes?: string }>;

/** The path of a program that Go builds of a module; throws a sentence where there is no Go. */
export function needGoProgram({ server, module, version, takes }: GoModule): Promise<string> {
  return needProgram({
    server,
    version,
    program: module.split('/').at(-1) ?? module,
    ...(takes === undefined ? {} : { takes }),
    install: async (folder) => {
      const source = `${module}@${version}`;
      const go = findProgram('go');
      if (go === undefined) throw new Error(`There is no Go to build it: go install ${source}`);
      await runCommand(go, ['install', source], { env: { GOBIN: folder }, timeoutMs: HOUR_MS });
    },
  });
}
