import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadEnvFile } from 'node:process';

/**
 * Reads the same `.env` files as Next.js, in its order: what is set in the environment wins, then the more specific file.
 * https://nextjs.org/docs/app/guides/environment-variables
 */
export function loadEnvFiles(directory: string, mode: 'development' | 'production'): void {
  for (const name of [`.env.${mode}.local`, '.env.local', `.env.${mode}`, '.env']) {
    const file = join(directory, name);
    // loadEnvFile never overwrites a variable that is already set.
    if (existsSync(file)) loadEnvFile(file);
  }
}
