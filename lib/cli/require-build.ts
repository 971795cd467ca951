import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Throws a sentence for the terminal where nothing has been built: Next.js would say it in fifteen lines, and after a banner. */
export function requireBuild(directory: string): void {
  if (existsSync(join(directory, '.next', 'BUILD_ID'))) return;
  throw new Error(
    'There is no build yet. Run npm run build, then npm start. Or run npm run dev, which needs no build.',
  );
}
