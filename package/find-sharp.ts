import { createRequire } from 'node:module';
import { join } from 'node:path';
import { MissingPackageError } from './missing-peer';

/** Where the image library is: seen from the folder the process runs in, which is the host's, else from here. Throws `MissingPackageError`. */
export function findSharp(): string {
  for (const from of [join(/* turbopackIgnore: true */ process.cwd(), 'package.json'), import.meta.url]) {
    try {
      return createRequire(from).resolve('sharp');
    } catch {
      // The next place.
    }
  }
  // A tool that collects the files a function needs (Vercel, Next.js's standalone output) finds the library by this line.
  import('sharp').catch(() => {});
  throw new MissingPackageError('sharp');
}
