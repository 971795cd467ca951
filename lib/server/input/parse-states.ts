import * as z from 'zod';
import { IMAGE_STATES, type ImageState, isImageState } from '@/lib/shared/keys/image-state';

/**
 * `all`, one state, or several with commas between: `private,public` is everything that was let through and is not in the trash. For a schema's
 * `transform`.
 */
export function parseStates(value: string, context: z.RefinementCtx): readonly ImageState[] {
  if (value === 'all') return IMAGE_STATES;
  const states = [...new Set(value.split(','))];
  if (states.every(isImageState)) return states;
  context.addIssue({
    code: 'custom',
    message: `must be ${IMAGE_STATES.join(', ')}, several of them with commas, or all`,
  });
  return z.NEVER;
}
