/** Takes the place of `lib/server/decode-pool/decode-script.ts`: the program of a decode process is part of the host's bundle. */
import { DECODE_CODE } from 'sluice:decode-code';
import type { DecodeProgram } from '@/lib/server/decode-pool/start-decode-process';
import { findSharp } from '../find-sharp';

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
