import { adoptEnvironment, DOOR_PATH, type Environment, readLocalEnvironment } from '@/lib/server/config';

/** Next.js bundles pages and routes apart, so this module may be there twice in one process; the global object is not. */
const OPENED = Symbol.for('sluice.embedded-bucket');
const home = globalThis as typeof globalThis & { [OPENED]?: Promise<void> };

/**
 * Starts the embedded bucket in this process where no provider is configured and nobody has started one: once. Throws a sentence when its
 * port or its folder is taken.
 */
export async function openEmbeddedBucket(environment: Environment): Promise<void> {
  const local = readLocalEnvironment(environment);
  const isElsewhere = environment.DEV_BUCKET_ACCESS_KEY_ID !== undefined && home[OPENED] === undefined;
  if (!local.usesEmbeddedBucket || isElsewhere) return;
  home[OPENED] ??= open(environment).catch((error: unknown) => {
    // The next request tries again.
    delete home[OPENED];
    throw error;
  });
  return home[OPENED];
}

/**
 * From now on browsers reach the embedded bucket by this path of the app, unless its place was named. The first of several handlers in
 * an app has the door for all of them.
 */
export function reachBucketAt(path: string, environment: Environment): void {
  const { usesEmbeddedBucket } = readLocalEnvironment(environment);
  const { DEV_BUCKET_PUBLIC_URL: named = '' } = environment;
  // The path of our own app leads nowhere in another one.
  const isNamed = named.trim() !== '' && named.trim() !== DOOR_PATH;
  if (usesEmbeddedBucket && !isNamed) adoptEnvironment({ DEV_BUCKET_PUBLIC_URL: path });
}

/**
 * By its name and at runtime: it has parts that no bundler takes along, and no function of a platform starts it. Throws a sentence where
 * what was built is all there is, as in Next.js's standalone output.
 */
export async function loadDevBucket(load = () => import('sluice/dev-bucket')) {
  try {
    return await load();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw cause;
    throw new Error(
      'No STORAGE_PROVIDER is set, and the built-in bucket is not part of this build. Set STORAGE_PROVIDER, or run next start where the packages are installed.',
      { cause },
    );
  }
}

async function open(environment: Environment): Promise<void> {
  const { startLocalBucket } = await loadDevBucket();
  const { variables, directory } = await startLocalBucket(environment);
  adoptEnvironment(variables);
  process.stderr.write(`Sluice keeps images in ${directory}: no STORAGE_PROVIDER is set.\n`);
}
