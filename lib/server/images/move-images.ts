import * as z from 'zod';
import { IMAGE_STATES } from '@/lib/shared/keys/image-state';
import type { ChangeResponse, Moved } from '@/lib/shared/wire';
import { changeImages, idsSchema } from '../changes/change-images';
import { createMove } from '../changes/create-move';
import { parseInput } from '../input/parse-input';
import type { Needs } from '../needs';
import { tellAccepted } from '../upload/tell-accepted';

/** The body of `POST /api/images/move`. */
export const moveSchema = z.strictObject({
  ids: idsSchema,
  to: z
    .enum([...IMAGE_STATES, 'former'])
    .describe('`former` takes an image out of the trash, to the state it had before'),
  from: z.enum(IMAGE_STATES).optional().describe('answers `conflict` for an image that is in another state'),
});

/**
 * Moves images to another state, or with `former` out of the trash to the state each had before; a result for each id that
 * tells what was changed. Safe to repeat: an image that is there already is done. With `from` only images in that state are
 * moved, so that taking a move back undoes nothing that somebody did since.
 */
export async function moveImages(
  services: Needs<'storage' | 'log' | 'published'>,
  body: unknown,
  requestId: string,
): Promise<ChangeResponse> {
  const { ids, to, from } = parseInput(moveSchema, body);
  const moved = new Map<string, Moved>();
  const move = async (chunk: readonly string[]) => {
    const one = createMove(services.storage, { to, from });
    const failures = await one.run(chunk);
    for (const [id, what] of one.moved) moved.set(id, what);
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
