import { join } from 'node:path';
import { needProgram } from './need-program';
import { findProgram, runCommand } from './run-command';

const HOUR_MS = 3_600_000;

/** A server that is a crate of crates.io's. */
export type Crate = Readonly<{
  server: string;
  crate: string;
  version: string;
  features: string;
  takes: string;
}>;

/** The path of a program that Cargo builds of a crate; throws a sentence where there is no Cargo. */
export function needCargoProgram({ server, crate, version, features, takes }: Crate): Promise<string> {
  return needProgram({
    server,
    version,
    program: join('bin', crate),
    takes,
    install: async (folder) => {
      const cargo = findProgram('cargo');
      const source = [
        crate,
        '--version',
        version,
        '--locked',
        '--no-default-features',
        '--features',
        features,
      ];
      if (cargo === undefined)
        throw new Error(`There is no Cargo to build it: cargo install ${source.join(' ')}`);
      await runCommand(
        cargo,
        ['install', '--root', folder, '--target-dir', join(folder, 'target'), ...source],
        {
          timeoutMs: HOUR_MS,
        },
      );
    },
  });
}
