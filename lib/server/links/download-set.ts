import { contentDisposition } from '@/lib/shared/content-disposition';
import { slugOf } from '@/lib/shared/keys/text/slug';
import { turnOf } from '../addresses/client-network';
import { type ArchiveImage, type ArchiveNeeds, createArchive } from '../download/create-archive';
import { holdArchive } from '../download/hold-archive';
import type { Needs } from '../needs';
import { type LinkNeeds, type LinkVisitor, openLink } from './open-link';
import { readSetRows, type SetNeeds } from './read-set';

/** Photos looked up at once. */
const PAGE = 200;

/** Services that the archive of a link is made with. */
export type SetDownloadNeeds = ArchiveNeeds & SetNeeds & LinkNeeds & Needs<'archives'>;

/**
 * All photos of a link as a ZIP archive that is made while it is sent; few at once, by turns between clients. A link that is revoked or
 * expires meanwhile cuts it off. Throws as `openLink` does, and `busy`.
 */
export async function downloadSet(
  services: SetDownloadNeeds,
  visitor: LinkVisitor,
  { client, request, requestId }: Readonly<{ client: string; request: Request; requestId: string }>,
): Promise<Response> {
  const { title } = await openLink(services, visitor);
  const day = services.clock().toISOString().slice(0, 10);
  const headers = {
    'content-type': 'application/zip',
    'content-disposition': dispositionOf(title === '' ? `photos-${day}` : title),
    'cache-control': 'no-store',
  };
  return holdArchive(() => createArchive(services, imagesOf(services, visitor), requestId), {
    ...{ queue: services.archives, turn: turnOf(client), request, clock: services.clock, headers },
  });
}

async function* imagesOf(services: SetDownloadNeeds, visitor: LinkVisitor): AsyncGenerator<ArchiveImage> {
  let after: string | null = null;
  do {
    // Asked again for each page: a link that is revoked meanwhile shows no more.
    const link = await openLink(services, visitor);
    const page: Awaited<ReturnType<typeof readSetRows>> = await readSetRows(services, link, {
      after,
      limit: PAGE,
    });
    for (const found of page.rows) yield { id: found.id, found };
    after = page.next;
  } while (after !== null);
}

function dispositionOf(title: string): string {
  const name = title
    .replace(/[<>:"/\\|?*]/g, '_')
    .slice(0, 80)
    .replace(/[\s.]+$/, '');
  const slug = slugOf(name, 'image/jpeg').replace(/\.[a-z]+$/, '.zip');
  return contentDisposition(`${name}.zip`, slug).replace(/^inline/, 'attachment');
}
