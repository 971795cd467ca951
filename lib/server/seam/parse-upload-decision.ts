import * as z from 'zod';
import type { JsonValue } from '@/lib/shared/json';
import { PUBLISH_STATES } from '@/lib/shared/keys/image-state';
import { isAlbumId } from '@/lib/shared/keys/row/album-places';
import { rowTextBudget } from '@/lib/shared/keys/row/row-codec';
import { cleanText } from '@/lib/shared/keys/text/clean-name';
import { byteLength } from '@/lib/shared/keys/text/cut-text';
import type { PublishState } from '@/lib/shared/limits';
import { problemOfJson } from './parse-metadata';
import { parseReason } from './parse-reason';

/** The decision of `authorizeUpload`, checked. Fields that it left out are undefined. */
export type CheckedDecision =
  | Readonly<{
      decision: 'allow';
      state: PublishState | undefined;
      /** Undefined: that of the link. */
      album: string | null | undefined;
      tags: readonly string[];
      /** Undefined: the client's stays. */
      metadata: JsonValue | undefined;
      maxBytes: number | undefined;
    }>
  | Readonly<{ decision: 'refuse'; reason: string }>;

const MAX_TAGS = 20;
/** The bytes that a tag costs in a row besides its text. */
const TAG_EXTRA_BYTES = 2;

const allowSchema = z.strictObject({
  decision: z.literal('allow'),
  state: z.enum(PUBLISH_STATES).optional(),
  album: z.string().refine(isAlbumId, 'must be the id of an album').nullable().optional(),
  tags: z.array(z.string().max(100)).max(MAX_TAGS).optional(),
  metadata: z.unknown().optional(),
  maxBytes: z.int().positive().optional(),
});

/**
 * The value that `authorizeUpload` returned, held to its type. Throws for anything else, a misspelt field included: a limit that nobody reads
 * would be no limit.
 */
export function parseUploadDecision(returned: unknown): CheckedDecision {
  const decision =
    typeof returned === 'object' && returned !== null && 'decision' in returned && returned.decision;
  if (decision === 'refuse') {
    return { decision, reason: parseReason((returned as Readonly<{ reason?: unknown }>).reason) };
  }
  const parsed = allowSchema.safeParse(returned);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new TypeError(`authorizeUpload must return a decision: ${issue?.path.join('.')} ${issue?.message}`);
  }
  const { state, album, maxBytes, metadata } = parsed.data;
  const problem = metadata === undefined ? null : problemOfJson(metadata);
  if (problem !== null) throw new TypeError(`metadata ${problem}.`);
  return {
    decision: 'allow',
    state,
    album,
    maxBytes,
    tags: checkedTags(parsed.data.tags ?? []),
    metadata: metadata === undefined ? undefined : (JSON.parse(JSON.stringify(metadata)) as JsonValue),
  };
}

/** A row is written after everything else is done: tags that find no room in it are refused before anything is sent. */
function checkedTags(tags: readonly string[]): readonly string[] {
  const clean = [...new Set(tags.map(cleanText))].filter((tag) => tag !== '');
  const bytes = clean.reduce((sum, tag) => sum + byteLength(tag) + TAG_EXTRA_BYTES, 0);
  if (bytes > rowTextBudget.altAndTagsBytes) throw new TypeError('tags are too long together.');
  return clean;
}
