import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkOptions } from '@/lib/server/seam/check-options';
import type { SluiceOptions } from '@/lib/server/seam/sluice-options';

const NAMES = ['sluice.config.mjs', 'sluice.config.js', 'sluice.config.mts', 'sluice.config.ts'];

/** The file in which an app has the options of `createSluice`, for commands; null where it has none. */
export function findHostConfig(folder: string): string | null {
  return NAMES.map((name) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

/**
 * The options of an app, by the default export of that file; none where there is no such file. Throws a sentence for a file that cannot be loaded, and as
 * `createSluice` does for options that are none.
 */
export async function readHostConfig(folder: string): Promise<SluiceOptions> {
  const path = findHostConfig(folder);
  if (path === null) return {};
  let options: unknown;
  try {
    options = (await load(path, folder)).default;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `${path} can’t be loaded: ${reason}\nNode.js runs it as it is, without the aliases of your tsconfig.json. Where tsx is installed, they work (npm install --save-dev tsx).`,
      { cause: error },
    );
  }
  if (typeof options !== 'object' || options === null)
    throw new Error(`${path} has no default export. Write: export default { … };`);
  checkOptions(options);
  return options;
}

/** By the app's own tsx where it has one: then TypeScript and its aliases work on every Node. */
async function load(path: string, folder: string): Promise<{ default?: unknown }> {
  const address = pathToFileURL(path).href;
  const tsx = findTsx(folder);
  if (tsx === null) return import(/* webpackIgnore: true */ address);
  const { tsImport } = await import(/* webpackIgnore: true */ pathToFileURL(tsx).href);
  return tsImport(address, pathToFileURL(join(folder, 'package.json')).href);
}

function findTsx(folder: string): string | null {
  try {
    return createRequire(join(folder, 'package.json')).resolve('tsx/esm/api');
  } catch {
    return null;
  }
}
