import type { Album } from '@/lib/shared/albums/album';
import { FIRST_ORDER } from '@/lib/shared/albums/first-order';

const TITLES = ['Summer 2026', 'Été à la mer', '夏祭り', 'חתונה של דנה', 'Family'];

/** Albums in several scripts. */
export const EXAMPLE_ALBUMS: readonly Album[] = TITLES.map((title, at) => ({
  id: `aaaaa${at}`,
  title,
  text: '',
  cover: null,
  order: FIRST_ORDER,
  createdAt: '2026-07-14T12:00:00.000Z',
  revision: 1,
}));
