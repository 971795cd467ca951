/**
 * A client of clamd for one command, `zINSTREAM` (`man 8 clamd`): the bytes in chunks, each behind its length in four bytes, most
 * significant first, and a chunk of no length at the end. The answer ends with NUL. Each scan has a connection of its own, so that
 * no answer can be taken for that of another image.
 */
import type { Socket } from 'node:net';
import type { ClamdAddress } from './parse-clamd-address';
import { parseScanAnswer, type ScanAnswer } from './parse-scan-answer';
import { connectTo, pingClamd } from './ping-clamd';

/** Scans bytes. Never throws: of what nobody looked at it says why. */
export type ScanBytes = (bytes: Uint8Array, signal: AbortSignal) => Promise<ScanAnswer>;

export type ScanOptions = Readonly<{
  address: ClamdAddress;
  /** From the first packet to the answer. */
  timeoutMs: number;
  /** To be connected; a part of the above. */
  connectMs: number;
}>;

const CHUNK_BYTES = 65_536;
/** clamd's answers are shorter than a name of a signature and a word. */
const MAX_ANSWER_BYTES = 4_096;

/** The asker has gone, which says nothing of clamd. */
const GIVEN_UP: ScanAnswer = { kind: 'unseen', reason: 'clamd: the scan was given up.', isDown: false };

/** Creates the scanner of one clamd. In memory there is one chunk besides the bytes. */
export function createScanner({ address, timeoutMs, connectMs }: ScanOptions): ScanBytes {
  return (bytes, signal) =>
    new Promise<ScanAnswer>((resolve) => {
      if (signal.aborted) {
        resolve(GIVEN_UP);
        return;
      }
      const socket = connectTo(address);
      let answered = '';
      let isLate = false;
      const end = (answer: ScanAnswer) => {
        clearTimeout(connecting);
        clearTimeout(whole);
        signal.removeEventListener('abort', giveUp);
        socket.destroy();
        resolve(answer);
      };
      const giveUp = () => end(GIVEN_UP);
      const connecting = setTimeout(() => end(down(`no connection within ${connectMs} ms`)), connectMs);
      const whole = setTimeout(async () => {
        isLate = true;
        const late = down(`no answer within ${timeoutMs} ms`);
        // A file over which clamd sits long says nothing of others: whether it is there at all is another question.
        socket.destroy();
        end({ ...late, isDown: !(await pingClamd(address, connectMs)) });
      }, timeoutMs);
      signal.addEventListener('abort', giveUp, { once: true });
      socket.setEncoding('latin1');
      socket.on('connect', () => {
        clearTimeout(connecting);
        // clamd may answer, and close, before it has taken everything: what it says counts, and not how the sending ended.
        send(socket, bytes).catch(() => {});
      });
      socket.on('data', (chunk: string) => {
        answered += chunk;
        const ending = answered.indexOf('\0');
        // An answer that is cut off could be the beginning of another one.
        if (ending >= 0) end(parseScanAnswer(answered.slice(0, ending)));
        else if (answered.length > MAX_ANSWER_BYTES) end(down('an answer that has no end'));
      });
      let failure = 'the connection was closed without an answer';
      socket.on('error', (error: NodeJS.ErrnoException) => {
        failure = error.code ?? error.message;
      });
      socket.on('close', () => {
        if (!isLate) end(down(failure));
      });
    });
}

/** Writes no faster than the other side reads. */
async function send(socket: Socket, bytes: Uint8Array): Promise<void> {
  const write = (data: Uint8Array | string) =>
    new Promise<void>((resolve, reject) => {
      socket.write(data, (error) => (error ? reject(error) : resolve()));
    });
  await write('zINSTREAM\0');
  for (let start = 0; start < bytes.length; start += CHUNK_BYTES) {
    const chunk = bytes.subarray(start, start + CHUNK_BYTES);
    await write(lengthOf(chunk.length));
    await write(chunk);
  }
  await write(lengthOf(0));
}

function lengthOf(count: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, count);
  return bytes;
}

type Unseen = Extract<ScanAnswer, { kind: 'unseen' }>;

function down(why: string): Unseen {
  return { kind: 'unseen', reason: `clamd: ${why}.`, isDown: true };
}
