import { mkdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { askedServers } from './asked-servers';
import { isExecutable } from './run-command';

/** How a program comes to be where it has not been installed yet. */
export type Installation = Readonly<{
  /** The server, as it is asked for by name. */
  server: string;
  version: string;
  /** The program's path in the folder of its installation. */
  program: string;
  /** How long it takes, where that is too long to be done unasked: "half an hour". */
  takes?: string;
  /** Installs into an empty folder that is moved afterwards; throws a sentence where it cannot. */
  install: (folder: string) => Promise<unknown>;
}>;

/**
 * The path of a program of the very version that the documentation names. It is installed once, below
 * `~/.cache/sluice/servers`; where that takes long, only if its server was asked for by name. Throws a sentence where it cannot
 * be had.
 */
export async function needProgram(installation: Installation): Promise<string> {
  const { server, version, program, takes, install } = installation;
  const folder = join(homedir(), '.cache', 'sluice', 'servers', `${server}-${version}`);
  const path = join(folder, program);
  if (isExecutable(path)) return path;
  if (takes !== undefined && !askedServers().includes(server)) {
    throw new Error(`It is left out until it was built once, in ${takes}: npm run test:servers -- ${server}`);
  }
  const time = takes === undefined ? '' : `, which takes ${takes}`;
  process.stderr.write(`\nInstalling ${server} ${version}${time} …\n`);
  // A folder of its own until it is whole: another run may install the same, or this one be cut off.
  const unfinished = `${folder}.${process.pid}`;
  try {
    await mkdir(unfinished, { recursive: true });
    await install(unfinished);
    await rename(unfinished, folder).catch((error: unknown) => {
      if (!isExecutable(path)) throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return path;
}
