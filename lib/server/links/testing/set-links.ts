import { expect } from 'vitest';
import type { LinkItem } from '@/lib/shared/links/link-item';
import type { SetPage } from '@/lib/shared/links/set-page';
import type { ErrorBody } from '@/lib/shared/wire';
import type { TestServer } from '@/testing/server/create-test-server';
import { seedImage } from '@/testing/server/seed-image';

/** Headers of an admin. */
export const asAdmin = async (server: TestServer) => ({ cookie: await server.adminCookie() });

/** Makes a link to photos, as an admin does. */
export async function make(server: TestServer, ids: readonly string[], more: object = {}): Promise<LinkItem> {
  const response = await server.call('POST', '/api/links', {
    json: { ids, ...more },
    headers: await asAdmin(server),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as LinkItem;
}

/** The token in the address of a link. */
export const tokenOf = ({ url }: Pick<LinkItem, 'url'>) => url.replace('/s/', '');

/** Reads a page of a link's photos, or why there is none. */
export async function page(server: TestServer, link: Pick<LinkItem, 'url'>, query = '', cookie = '') {
  const response = await server.call('GET', `/api/sets/${tokenOf(link)}/images${query}`, {
    headers: { cookie },
  });
  return (await response.json()) as SetPage & ErrorBody;
}

/** A form of the page, as a browser posts it. */
export const form = (
  server: TestServer,
  link: LinkItem,
  what: string,
  fields: Record<string, string>,
  headers = {},
) =>
  server.call('POST', `/api/sets/${tokenOf(link)}/${what}`, { body: new URLSearchParams(fields), headers });

/** Makes so many photos, and returns their ids, newest first. */
export async function seedMany(server: TestServer, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) {
    server.wait(1);
    ids.unshift(await seedImage(server, { name: `${at}.jpg` }));
  }
  return ids;
}

/** A link as it is stored. */
export async function storedOf({ services }: TestServer, { id }: LinkItem) {
  const link = await services.links.get(id);
  if (link === null) throw new Error('no link');
  return link;
}

/** The id of a photo that never was. */
export const goneId = (at: number) => `ffffffff-ffff-8000-8000-${String(at).padStart(12, '0')}`;
