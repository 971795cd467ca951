import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadEnvFile } from 'node:process';

/**
 * Reads the same `.env` files as Next.js, in its order: what is set in the environment wins, then the more specific file.
 * https://nextjs.org/docs/app/guides/environment-variables
 */
export function loadEnvFiles(directory: string, mode: 'development' | 'production'): void {
  for (const name of [`.env.${mode}.local`, '.env.local', `.env.${mode}`, '.env']) {
    // A path of the machine that runs it: no file of it belongs to the build.
    const file = join(/*turbopackIgnore: true*/ directory, name);
    // loadEnvFile never overwrites a variable that is already set.
    if (existsSync(/*turbopackIgnore: true*/ file)) loadEnvFile(file);
  }
}
