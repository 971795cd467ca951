import { DEFAULT_LIMITS } from '@/lib/shared/limits';
import { readImageHeader } from '@/lib/shared/media/read-image-header';
import { afterMessages } from '../after-messages';
import type { Compressor } from '../compressor';
import { prepareFile } from '../prepare-file';
import { readBytes } from '../read-bytes';
import { makePracticePhoto } from './make-practice-photo';

/** An engine compiles a loop well once it has seen it run for some time; more would cost a phone its battery. */
const ROUNDS = 6;
/** The practice photo comes out at a quarter of its size, as most photos come out much smaller. */
const LIMITS = { ...DEFAULT_LIMITS, maxDimension: 192 };

/**
 * Prepares a photo that it makes itself some times over, so that the engine has compiled the code by the time somebody has chosen a
 * file: the first photo takes half the time then. Ends early once `isWanted` says that there is other work; never rejects.
 */
export async function practise(compressor: Compressor, isWanted: () => boolean): Promise<void> {
  try {
    const file = await makePracticePhoto();
    const read = readImageHeader(await readBytes(file), 'image/jpeg', true);
    if (read.kind !== 'header') return;
    const { signal } = new AbortController();
    const request = { file, header: read.header, signal, onProgress: () => {} };
    for (let round = 0; round < ROUNDS && !isWanted(); round += 1) {
      await prepareFile({ compressor, limits: LIMITS, photoType: 'image/jpeg' }, request);
      // Orders that have arrived are heard of before the next round.
      await afterMessages();
    }
  } catch {
    // The first file finds out what is wrong, and says so.
  }
}
