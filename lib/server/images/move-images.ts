import * as z from 'zod';
import { IMAGE_STATES } from '@/lib/shared/keys/image-state';
import { cleanText } from '@/lib/shared/keys/text/clean-name';
import type { ChangeResponse, Moved } from '@/lib/shared/wire';
import { changeImages, idsSchema } from '../changes/change-images';
import { createMove } from '../changes/create-move';
import { ApiError } from '../errors/api-error';
import { parseInput } from '../input/parse-input';
import type { Needs } from '../needs';
import { tellAccepted } from '../upload/tell-accepted';
import { forgetRefusalWords, keepRefusalWord, MAX_REFUSAL_WORD_CHARS } from './refusal-words';

/** The body of `POST /api/images/move`. */
export const moveSchema = z.strictObject({
  ids: idsSchema,
  to: z
    .enum([...IMAGE_STATES, 'former'])
    .describe('`former` takes an image out of the trash, to the state it had before'),
  from: z.enum(IMAGE_STATES).optional().describe('answers `conflict` for an image that is in another state'),
  word: z
    .string()
    .max(MAX_REFUSAL_WORD_CHARS)
    .optional()
    .describe('a word to the senders of photos that are refused: from `held` to `trash`'),
});

/**
 * Moves images to another state, or with `former` out of the trash to the state each had before; a result for each id that
 * tells what was changed. Safe to repeat: an image that is there already is done. With `from` only images in that state are
 * moved, so that taking a move back undoes nothing that somebody did since. A `word` is kept for the senders of what is refused.
 */
export async function moveImages(
  services: Needs<'storage' | 'log' | 'published'>,
  body: unknown,
  requestId: string,
): Promise<ChangeResponse> {
  const { ids, to, from, word: given = '' } = parseInput(moveSchema, body);
  const word = cleanText(given);
  if (word !== '' && (from !== 'held' || to !== 'trash')) {
    const problem = 'goes with a move from held to trash';
    throw new ApiError('invalid_request', { field: 'word', problem });
  }
  const { storage } = services;
  const moved = new Map<string, Moved>();
  const move = async (chunk: readonly string[]) => {
    const one = createMove(storage, { to, from });
    const kept = word === '' ? [] : await keepRefusalWord(storage, chunk, word);
    const failures = await one.run(chunk);
    for (const [id, what] of one.moved) moved.set(id, what);
    const restored = [...one.moved].flatMap(([id, what]) => (what.from === 'trash' ? [id] : []));
    await forgetRefusalWords(storage, [...kept.filter((id) => !one.moved.has(id)), ...restored]);
    return failures;
  };
  const response = await changeImages(services, ids, requestId, move, moved);
  // Nobody waits for it: the host may take its time, and the sweep tells what was cut off.
  void tellAccepted(
    services,
    [...moved].flatMap(([id, what]) => (what.from === 'held' ? [id] : [])),
  );
  return response;
}
