import type { GalleryView } from './gallery-of';
import type { Listener } from './start-listener';

/**
 * The problem with what the host has heard, counted by id: of every published image at least once, of nothing else ever. Empty when
 * nothing is.
 */
export async function judgeTold(
  gallery: GalleryView,
  { told }: Listener,
  refused: readonly string[],
): Promise<readonly string[]> {
  const published = new Set((await gallery.list()).map(({ id }) => id));
  return [
    ...[...published].filter((id) => !told.has(id)).map((id) => `The host was not told about ${id}.`),
    ...[...told.keys()]
      .filter((id) => !published.has(id))
      .map((id) => `The host was told about ${id}, which is not there.`),
    ...refused.filter((id) => told.has(id)).map((id) => `The host was told about ${id}, which was refused.`),
    ...refused.filter((id) => published.has(id)).map((id) => `${id} was refused and is in the gallery.`),
  ];
}
