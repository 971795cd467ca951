import * as z from 'zod';
import { isImageId } from '@/lib/shared/keys/image-id';
import { isAlbumId } from '@/lib/shared/keys/row/album-places';
import { cleanText } from '@/lib/shared/keys/text/clean-name';
import { DROP_LIMITS } from '@/lib/shared/links/drop';
import { LINK_TEXT_CHARS } from '@/lib/shared/links/link';
import { formatActor } from '../../accounts/format-actor';
import { ApiError } from '../../errors/api-error';
import { parseInput } from '../../input/parse-input';
import type { Needs } from '../../needs';
import type { Identity } from '../../seam/identity';
import { type DropLink, toDropLink } from './find-drop';

/** Ten years: for more there is a link without an end. */
const MAX_SECONDS = 315_360_000;

const line = (maxChars: number) =>
  z
    .string()
    .max(1_000)
    .transform(cleanText)
    .refine((value) => value.length <= maxChars, `must be at most ${maxChars} characters long`);

/** Several lines, each cleaned by itself. */
const lines = z
  .string()
  .max(DROP_LIMITS.welcomeChars)
  .transform((value) => value.split(/\r?\n/).map(cleanText).join('\n').trim());

const facts = {
  title: line(LINK_TEXT_CHARS.title).optional().describe('what guests read above all'),
  note: line(LINK_TEXT_CHARS.note).optional().describe('for admins only'),
  expiresInSeconds: z
    .int()
    .min(60)
    .max(MAX_SECONDS)
    .nullable()
    .optional()
    .describe('from now on; null: until it is revoked'),
  files: z.int().min(1).max(DROP_LIMITS.files).optional().describe('most photos, of all guests together'),
  bytes: z.int().min(1_024).max(DROP_LIMITS.bytes).nullable().optional().describe('of all of them together'),
  see: z.boolean().optional().describe('guests see the album'),
  askName: z.boolean().optional().describe('guests say their name first'),
  hold: z.boolean().optional().describe('photos wait for approval'),
  takeBackSeconds: z
    .int()
    .min(0)
    .max(DROP_LIMITS.takeBackSeconds)
    .optional()
    .describe('for so long a guest can take a photo back'),
  welcome: lines.optional().describe("the host's words to guests, in lines"),
  picture: z
    .string()
    .refine(isImageId, 'must be the id of an image')
    .nullable()
    .optional()
    .describe('an image that stands above them'),
};

/** The body of `POST /api/drop-links`. */
export const createDropSchema = z.strictObject({
  album: z
    .string()
    .refine(isAlbumId, 'must be the id of an album')
    .nullable()
    .optional()
    .describe('the album that photos go to; null or left out: none'),
  ...facts,
});

/** The body of `PATCH /api/drop-links/<id>`; what is left out stays. */
export const changeDropSchema = z.strictObject(facts);

const DEFAULTS = {
  ...{ files: 500, bytes: null, see: false, askName: false, hold: false },
  ...{ takeBackSeconds: 86_400, welcome: '', picture: null },
};

type DropNeeds = Needs<'links' | 'albums' | 'clock'>;

/** Makes a drop link. Throws `invalid_request`, `album_gone` and `StorageError`. */
export async function makeDrop(
  { links, albums, clock }: DropNeeds,
  identity: Identity | null,
  body: unknown,
): Promise<DropLink> {
  const wanted = withoutGaps(parseInput(createDropSchema, body));
  const { album = null, title = '', note = '', expiresInSeconds = null, ...terms } = wanted;
  if (album !== null && !(await albums.read()).byId.has(album)) throw new ApiError('album_gone');
  const link = await links.create({
    kind: 'drop',
    opens: album === null ? null : { album },
    until: endOf(clock().getTime(), expiresInSeconds),
    ...{ title, note, to: '', passwordHash: null },
    createdBy: identity === null ? '' : formatActor(identity).actor,
    // Without an album there is nothing to see.
    drop: { ...DEFAULTS, ...terms, ...(album === null ? { see: false } : {}) },
  });
  return toDropLink(link);
}

/** Changes the terms of a drop link; its address and its album stay. Throws `not_found`, `invalid_request` and `StorageError`. */
export async function changeDrop(
  { links, clock }: Omit<DropNeeds, 'albums'>,
  id: string,
  body: unknown,
): Promise<DropLink> {
  const { expiresInSeconds, title, note, ...terms } = withoutGaps(parseInput(changeDropSchema, body));
  const until = expiresInSeconds === undefined ? {} : { until: endOf(clock().getTime(), expiresInSeconds) };
  const texts = withoutGaps({ title, note });
  const changed = isImageId(id)
    ? await links.change(id, (before) => {
        if (before.drop === undefined) return null;
        const drop = { ...before.drop, ...terms };
        return { ...before, ...until, ...texts, drop: { ...drop, see: drop.see && before.opens !== null } };
      })
    : null;
  if (changed?.drop === undefined) throw new ApiError('not_found');
  return toDropLink(changed);
}

/** Without the fields that were left out. */
function withoutGaps<T extends object>(value: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  const given = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(given) as { [Name in keyof T]?: Exclude<T[Name], undefined> };
}

function endOf(nowMs: number, expiresInSeconds: number | null): string | null {
  return expiresInSeconds === null ? null : new Date(nowMs + expiresInSeconds * 1_000).toISOString();
}
