import { readFile } from 'node:fs/promises';
import { buildRegistry, type Registry } from './build-registry';

/** The built registry, in a folder that this app serves as `/r`. */
export const BUILT_REGISTRY = 'public/r';

/** The files of our registry, built from `registry.json`. Default of the package: its own version, as npm publishes it. */
export async function readBuiltRegistry(packageSpec?: string): Promise<ReadonlyMap<string, string>> {
  const read = (path: string) => readFile(new URL(`../../../${path}`, import.meta.url), 'utf8');
  const { name, version } = JSON.parse(await read('package.json')) as { name: string; version: string };
  const registry = JSON.parse(await read('registry.json')) as Registry;
  return buildRegistry(registry, { read, packageSpec: packageSpec ?? `${name}@${version}` });
}
