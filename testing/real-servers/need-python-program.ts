import { join } from 'node:path';
import { needProgram } from './need-program';
import { findProgram, runCommand } from './run-command';

const TEN_MINUTES_MS = 600_000;

/** A server that is a package of PyPI's. */
export type PythonPackage = Readonly<{
  server: string;
  /** As pip takes it, with extras. */
  package: string;
  version: string;
  /** In the folder of its programs; `python` for one that is started as a module. */
  program: string;
}>;

/** The path of a program of a Python package, in an environment of its own; throws a sentence where there is no Python. */
export function needPythonProgram(wanted: PythonPackage): Promise<string> {
  const { server, version, program } = wanted;
  return needProgram({
    server,
    version,
    program: join('bin', program),
    install: async (folder) => {
      const source = `${wanted.package}==${version}`;
      const python = findProgram('python3');
      if (python === undefined) throw new Error(`There is no Python to install it: pip install ${source}`);
      await runCommand(python, ['-m', 'venv', folder], { timeoutMs: TEN_MINUTES_MS });
      const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', source];
      await runCommand(join(folder, 'bin', 'python'), pip, { timeoutMs: TEN_MINUTES_MS });
    },
  });
}
