import type { LinkItem } from '@/lib/shared/links/link-item';

/** A link to photos as the list of links shows it. */
export const EXAMPLE_LINK: LinkItem = {
  id: 'fe5dd5eb-d482-8f7b-ba82-e4e7c37b4ea3',
  kind: 'view',
  opens: { count: 12 },
  until: null,
  title: 'Summer on the island',
  note: 'The whole family has this one.',
  to: 'Ben',
  createdAt: '2026-11-24T16:30:00.000Z',
  createdBy: 'admin',
  hasPassword: true,
  albumTitle: null,
  url: '/s/example',
};
