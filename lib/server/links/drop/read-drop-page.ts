import type { DropPage, DropView } from '@/lib/shared/links/drop-view';
import { ApiError } from '../../errors/api-error';
import type { Needs } from '../../needs';
import { findImage } from '../../rows/find-image';
import { type DropLink, findDrop } from './find-drop';

/** Services that the page of a drop link takes. */
export type DropPageNeeds = Needs<
  'links' | 'linkTokens' | 'clock' | 'albums' | 'storage' | 'shareTokens' | 'paths'
>;

/** Life of the address of the host's picture, in seconds: a guest may look at the page for long. */
const PICTURE_SECONDS = 86_400;

/** Reads the page of a drop link for a guest. Rejects only where the bucket fails. */
export async function readDropPage(services: DropPageNeeds, token: string): Promise<DropPage> {
  try {
    const link = await findDrop(services, token);
    return { kind: 'open', drop: await toDropView(services, link, token) };
  } catch (error) {
    const code = error instanceof ApiError ? error.code : null;
    if (code === 'link_invalid') return { kind: code };
    const id = services.linkTokens.open(token);
    if (id !== null && (code === 'link_revoked' || code === 'link_expired')) return { kind: code, id };
    throw error;
  }
}

async function toDropView(services: DropPageNeeds, link: DropLink, token: string): Promise<DropView> {
  const { id, title, opens, drop } = link;
  const { welcome, askName, hold, see, picture } = drop;
  const albumId = opens !== null && 'album' in opens ? opens.album : null;
  const album = albumId === null ? undefined : (await services.albums.current()).byId.get(albumId);
  return {
    ...{ id, token, title, welcome, askName, hold },
    pictureUrl: picture === null ? null : await pictureUrlOf(services, picture),
    album: album?.title ?? null,
    seeUrl: see && album !== undefined ? services.paths.setPath(token) : null,
  };
}

/** The host chose it for everybody who has the link. Nothing of one that waits for approval or lies in the trash. */
async function pictureUrlOf(
  { storage, shareTokens }: Pick<DropPageNeeds, 'storage' | 'shareTokens'>,
  id: string,
): Promise<string | null> {
  const image = await findImage(storage, id);
  if (image === null || (image.state !== 'private' && image.state !== 'public')) return null;
  return (await shareTokens.createLink(id, image.row.name, PICTURE_SECONDS)).url;
}
