import * as z from 'zod';
import { isImageId } from '@/lib/shared/keys/image-id';
import { isAlbumId } from '@/lib/shared/keys/row/album-places';
import { cleanText } from '@/lib/shared/keys/text/clean-name';
import { LINK_TEXT_CHARS, MAX_SET_IMAGES } from '@/lib/shared/links/link';
import { formatActor } from '../accounts/format-actor';
import { ApiError } from '../errors/api-error';
import { parseInput } from '../input/parse-input';
import type { Needs } from '../needs';
import type { Identity } from '../seam/identity';
import type { StoredLink } from './stored-link';

/** Ten years: for more there is a link without an end. */
const MAX_SECONDS = 315_360_000;

const text = (name: keyof typeof LINK_TEXT_CHARS) =>
  z
    .string()
    .max(1_000)
    .transform(cleanText)
    .refine(
      (value) => value.length <= LINK_TEXT_CHARS[name],
      `must be at most ${LINK_TEXT_CHARS[name]} characters long`,
    );

const seconds = z.int().min(60).max(MAX_SECONDS).nullable();
const password = z.string().min(1).max(200).nullable();

const facts = {
  expiresInSeconds: seconds.optional().describe('null or left out: until it is revoked'),
  password: password.optional().describe('asked for before anything is shown'),
  title: text('title').optional().describe('shown above the photos'),
  note: text('note').optional().describe('for admins only'),
  to: text('to').optional().describe('name of the recipient, for admins only'),
};

const albumSchema = z.strictObject({
  album: z.string().refine(isAlbumId, 'must be the id of an album'),
  ...facts,
});
const setSchema = z.strictObject({
  ids: z
    .array(z.string().refine(isImageId, 'must be the id of an image'))
    .min(1)
    .max(MAX_SET_IMAGES)
    .describe('at most 5,000, in the order in which they are shown'),
  ...facts,
});

/** The body of `POST /api/links`: an album, or photos. */
export const createLinkSchema = z.union([albumSchema, setSchema]);

/** The body of `PATCH /api/links/<id>`; what is left out stays. */
export const changeLinkSchema = z.strictObject({
  ...facts,
  expiresInSeconds: seconds.optional().describe('from now on; null: until it is revoked'),
  password: password.optional().describe('another one ends what the last one had opened; null: none'),
});

/** Makes a link to an album or a set of photos. Throws `invalid_request`, `album_gone` and `StorageError`. */
export async function makeLink(
  { links, linkPasswords, albums, clock }: Needs<'links' | 'linkPasswords' | 'albums' | 'clock'>,
  identity: Identity | null,
  body: unknown,
): Promise<StoredLink> {
  const isAlbum = typeof body === 'object' && body !== null && Object.hasOwn(body, 'album');
  const wanted = isAlbum ? parseInput(albumSchema, body) : parseInput(setSchema, body);
  if ('album' in wanted) await albums.get(wanted.album);
  const { expiresInSeconds = null, password: given = null, title = '', note = '', to = '' } = wanted;
  return links.create({
    kind: 'view',
    opens: 'album' in wanted ? { album: wanted.album } : { ids: [...new Set(wanted.ids)] },
    until: endOf(clock().getTime(), expiresInSeconds),
    ...{ title, note, to },
    createdBy: identity === null ? '' : formatActor(identity).actor,
    passwordHash: given === null ? null : await linkPasswords.hash(given),
  });
}

/** Changes a link's end, password or texts. Throws `not_found`, `invalid_request` and `StorageError`. */
export async function changeLink(
  { links, linkPasswords, clock }: Needs<'links' | 'linkPasswords' | 'clock'>,
  id: string,
  body: unknown,
): Promise<StoredLink> {
  const { expiresInSeconds, password: given, ...texts } = parseInput(changeLinkSchema, body);
  const until = expiresInSeconds === undefined ? {} : { until: endOf(clock().getTime(), expiresInSeconds) };
  const hash = given === undefined ? {} : { passwordHash: given && (await linkPasswords.hash(given)) };
  const known = Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== undefined));
  const changed = isImageId(id)
    ? await links.change(id, (before) => ({ ...before, ...known, ...until, ...hash }))
    : null;
  if (changed === null) throw new ApiError('not_found');
  return changed;
}

function endOf(nowMs: number, expiresInSeconds: number | null): string | null {
  return expiresInSeconds === null ? null : new Date(nowMs + expiresInSeconds * 1_000).toISOString();
}
