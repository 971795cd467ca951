import type { Access } from '../api/api-route';

/** The roles that may open a page: `upload` as `UPLOAD_ACCESS` says, anything else as of an endpoint. */
export type PageAccess = Access | 'upload';

/** Every page and who may open it: `open-page.ts` holds each page to its row. A share link's page asks for the link. */
export const PAGE_ROUTES = {
  '/drop/:token': 'unasked',
  '/': 'upload',
  '/examples/headless': 'upload',
  '/gallery': 'viewer',
  '/gallery/albums': 'viewer',
  '/gallery/albums/:id': 'viewer',
  '/gallery/audit': 'admin',
  '/gallery/guests': 'admin',
  '/gallery/guests/card': 'admin',
  '/gallery/links': 'admin',
  '/gallery/numbers': 'viewer',
  '/gallery/sessions': 'uploader',
  '/gallery/wall': 'viewer',
  '/s/:token': 'anyone',
  '/share/:id/:name': 'anyone',
  '/sign-in': 'unasked',
} as const satisfies Readonly<Record<string, PageAccess>>;

/** The path of a page, with `:id` where an id stands. */
export type PagePath = keyof typeof PAGE_ROUTES;
