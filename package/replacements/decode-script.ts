/** Takes the place of `lib/server/decode-pool/decode-script.ts`: the program of a decode process is part of the host's bundle. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { DECODE_CODE } from 'sluice:decode-code';
import type { DecodeProgram } from '@/lib/server/decode-pool/start-decode-process';
import { MissingPackageError } from '../missing-peer';

let sharpPath: string | undefined;

/** The program of a decode process, with the place of the image library. Throws `MissingPackageError` where there is none. */
export function decodeProgram(): DecodeProgram {
  sharpPath ??= findSharp();
  return { args: ['--input-type=module', '-', `--sharp=${sharpPath}`], code: DECODE_CODE };
}

/** Whether there is one to start: `decodeProgram` says better why there is none. */
export function hasDecodeProgram(): boolean {
  return true;
}

/** From the folder the server runs in, which is the host's, else from here. */
function findSharp(): string {
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
