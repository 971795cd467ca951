import { MEDIA_TYPE_NAMES, type MediaType } from '@/lib/shared/media/media-types';
import type { Compressor } from './compressor';

/** The types that a compressor can write in this browser. */
export async function encodableTypes(compressor: Compressor): Promise<ReadonlySet<MediaType>> {
  const answers = await Promise.all(
    MEDIA_TYPE_NAMES.map(async (type) =>
      (await compressor.canEncode(type).catch(() => false)) ? [type] : [],
    ),
  );
  return new Set(answers.flat());
}
