/**
 * Finds a Chromium for the end-to-end tests and the benchmark, or installs one: `npm test` must pass on a machine that
 * has nothing but Node. Tried in order, the first that is there wins.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Path of a Chromium executable. Throws with what to do when none can be had. `report` says what is being tried. */
export async function findBrowser(
  environment: NodeJS.ProcessEnv,
  report: (line: string) => void,
): Promise<string> {
  if (environment.CHROMIUM_PATH) {
    if (isExecutable(environment.CHROMIUM_PATH)) return environment.CHROMIUM_PATH;
    throw new Error(`CHROMIUM_PATH does not name an executable file. Set it to a Chromium, or unset it.`);
  }
  const found = findInstalled(environment);
  if (found) return found;

  report('No Chromium found. Downloading one with Playwright');
  run('npx', ['playwright', 'install', 'chromium'], environment, 300_000);
  if (existsSync(chromium.executablePath())) return chromium.executablePath();

  if (isDebian() && process.getuid?.() === 0) {
    report('That failed. Installing Debian’s package');
    run('apt-get', ['update'], environment, 120_000);
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], environment, 600_000);
    const installed = findInstalled(environment);
    if (installed) return installed;
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    report('Unpacking the Chromium of @sparticuz/chromium');
    // Its executable only: the arguments it suggests switch web security off.
    const { default: packed } = await import('@sparticuz/chromium');
    return packed.executablePath();
  }
  throw new Error('No Chromium could be found or installed. Install one and set CHROMIUM_PATH to it.');
}

function findInstalled(environment: NodeJS.ProcessEnv): string | undefined {
  const onPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].flatMap((name) =>
    (environment.PATH ?? '').split(delimiter).map((directory) => join(directory, name)),
  );
  const wellKnown = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ];
  return [chromium.executablePath(), ...onPath, ...wellKnown].find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function isDebian(): boolean {
  return (
    existsSync('/etc/os-release') &&
    /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}

function run(command: string, args: string[], environment: NodeJS.ProcessEnv, timeoutMs: number): void {
  spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: timeoutMs,
    env: { ...environment, DEBIAN_FRONTEND: 'noninteractive' },
    shell: process.platform === 'win32',
  });
}
