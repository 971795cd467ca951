/** Fills a site with what its pages show: photos of some weeks, an album, an event with guests, links, the trash, a photo that waits. */
import type { Album } from '@/lib/shared/albums/album';
import { FAVOURITE_TAG } from '@/lib/shared/gallery/favourite-tag';
import type { DropItem } from '@/lib/shared/links/drop-item';
import type { LinkItem } from '@/lib/shared/links/link-item';
import type { PresignFile, PublishedUpload, ShareResponse, UploadGrant } from '@/lib/shared/wire';
import { ADMIN_PASSWORD } from '../support/ports';
import { signInByHand } from '../support/sign-in-by-hand';
import type { LookPhoto } from './drawn-photos';

/** The content of a filled site, by id and by path. */
export type Site = Readonly<{
  ids: readonly string[];
  album: string;
  drop: string;
  set: string;
  locked: string;
  share: string;
}>;

type Servers = Readonly<{ app: string; bucket: string }>;

const DAY_MS = 86_400_000;

/** The places where photos were taken, for their tags. */
const TAGS = [
  ['holiday'],
  ['holiday', 'sea'],
  ['city'],
  [],
  ['garden'],
  [],
  ['winter', 'holiday'],
  ['party'],
] as const;

export async function fillSite(servers: Servers, photos: readonly LookPhoto[]): Promise<Site> {
  const cookie = await signInByHand(servers.app, ADMIN_PASSWORD);
  const call = async <Answer>(method: string, path: string, data: unknown): Promise<Answer> => {
    const response = await fetch(new URL(path, servers.app), {
      method,
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(data),
    });
    if (!response.ok) throw new Error(`${path} returned ${response.status}: ${await response.text()}`);
    return (await response.json()) as Answer;
  };
  const post = <Answer>(path: string, data: unknown) => call<Answer>('POST', path, data);
  const ids: string[] = [];
  for (const [at, photo] of photos.entries()) {
    // Three a day, of which the last days have more.
    const takenMs = Date.now() - Math.floor(at ** 1.3 / 4) * DAY_MS - (at % 5) * 3_700_000;
    const at8601 = new Date(takenMs).toISOString().slice(0, 19);
    ids.push(await sendPhoto(servers, photo, { taken: { at: at8601 } }));
  }
  for (const [at, tags] of TAGS.entries()) {
    const chosen = ids.filter((_, index) => index % TAGS.length === at);
    if (tags.length > 0 && chosen.length > 0) await post('/api/images/edit', { ids: chosen, addTags: tags });
  }
  await post('/api/images/edit', { ids: ids.slice(-3), addTags: [FAVOURITE_TAG] });
  const { id: album } = await post<Album>('/api/albums', {
    title: 'Summer at the lake',
    text: 'Two weeks in August, with everybody.',
  });
  const { id: other } = await post<Album>('/api/albums', { title: 'Anna and Ben', text: '' });
  await post<Album>('/api/albums', { title: 'Still empty', text: '' });
  await post('/api/images/edit', { ids: ids.slice(2, 14), albums: { add: [album] } });
  await post('/api/images/edit', { ids: ids.slice(10, 15), albums: { add: [other] } });
  await post('/api/images/move', { ids: ids.slice(0, 12), to: 'public' });
  await post('/api/images/move', { ids: ids.slice(-2), to: 'trash' });
  await call('PATCH', `/api/albums/${album}`, { isPublic: true });
  const terms = {
    title: 'Anna and Ben’s wedding',
    welcome: 'Thank you for coming!\nPlease add the photos you took.',
    album: other,
    askName: true,
    see: true,
    hold: true,
    takeBackSeconds: 86_400,
  };
  const drop = await post<DropItem>('/api/drop-links', terms);
  const link = pathOf(drop.url).split('/').at(-1) ?? '';
  for (const [at, photo] of photos.slice(0, 5).entries()) {
    const guest = {
      id: `guest${at % 2}`.padEnd(22, 'A'),
      name: at % 2 === 0 ? 'Grandmother Friederike' : 'Ben',
    };
    await sendPhoto(servers, { ...photo, name: `From a guest ${at + 1}.jpg` }, { link, guest });
  }
  const set = await post<LinkItem>('/api/links', { ids: ids.slice(3, 10), title: 'The best of the summer' });
  const locked = await post<LinkItem>('/api/links', { ids: ids.slice(1, 3), password: 'open sesame please' });
  const share = await post<ShareResponse>('/api/images/share', { id: ids.at(-4), expiresInSeconds: 86_400 });
  return {
    ids,
    album,
    drop: pathOf(drop.url),
    set: pathOf(set.url),
    locked: pathOf(locked.url),
    share: share.url,
  };
}

const pathOf = (url: string) => new URL(url, 'http://localhost').pathname;

/** Uploads a photo as a script does; the id of its image. */
export async function sendPhoto(
  { app, bucket }: Servers,
  { name, bytes }: LookPhoto,
  more: Partial<PresignFile> = {},
): Promise<string> {
  const ask = async (path: string, data: unknown) => {
    const response = await fetch(new URL(path, app), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(data),
    });
    if (!response.ok) throw new Error(`${path} returned ${response.status}: ${await response.text()}`);
    return response.json();
  };
  const grant = (await ask('/api/upload/presign', {
    filename: name,
    size: bytes.length,
    ...more,
  })) as UploadGrant;
  if (grant.method !== 'POST') throw new Error('The built-in bucket takes forms.');
  const form = new FormData();
  for (const [field, value] of Object.entries(grant.fields)) form.append(field, value);
  form.append('file', new Blob([new Uint8Array(bytes)]));
  const stored = await fetch(new URL(new URL(grant.url).pathname, bucket), { method: 'POST', body: form });
  if (!stored.ok) throw new Error(`The bucket returned ${stored.status}.`);
  const { id } = (await ask('/api/upload/complete', { ticket: grant.ticket })) as PublishedUpload;
  return id;
}
