/** Links to photos and albums, as a view asks the server about them. Failures are `GalleryApiError`, with a sentence for the person. */
import { askServer } from '@/lib/browser/ask-server';
import type { LinkItem, LinksAnswer } from '@/lib/shared/links/link-item';
import type { GalleryEngineText } from '@/lib/shared/text/texts';
import { type AskServer, createAsk } from './api/create-ask';

/** The photos of a link: an album, or a set in the order in which it is shown. */
export type LinkedPhotos = Readonly<{ album: string }> | Readonly<{ ids: readonly string[] }>;

/** The facts of a link that can be set; what is left out stays. `expiresInSeconds` null: it never expires. */
export type LinkFacts = Readonly<{
  title?: string;
  note?: string;
  to?: string;
  expiresInSeconds?: number | null;
  /** Null takes it away. */
  password?: string | null;
}>;

export type LinkApi = Readonly<{
  list: (after: string) => Promise<LinksAnswer>;
  create: (photos: LinkedPhotos, facts: LinkFacts) => Promise<LinkItem>;
  change: (id: string, facts: LinkFacts) => Promise<LinkItem>;
  revoke: (id: string) => Promise<void>;
}>;

type LinkApiOptions = Readonly<{
  /** Without a slash at its end, such as `/api/links`. */
  endpoint: string;
  ask?: AskServer;
  text: Pick<GalleryEngineText, 'unreachable' | 'foreign' | 'noReason' | 'loadErrors'>;
}>;

/** Calls to one server. */
export function createLinkApi({ endpoint, ask: askPath = askServer, text }: LinkApiOptions): LinkApi {
  const ask = createAsk(askPath, text as GalleryEngineText);
  const send = async (method: 'POST' | 'PATCH', path: string, body: object) => {
    const headers = { 'content-type': 'application/json' };
    const response = await ask(`${endpoint}${path}`, { method, headers, body: JSON.stringify(body) });
    return (await response.json()) as LinkItem;
  };
  const pathOf = (id: string) => `/${encodeURIComponent(id)}`;
  return {
    list: async (after) =>
      (await (await ask(`${endpoint}?after=${encodeURIComponent(after)}`, {})).json()) as LinksAnswer,
    create: (photos, facts) => send('POST', '', { ...photos, ...facts }),
    change: (id, facts) => send('PATCH', pathOf(id), facts),
    revoke: async (id) => void (await ask(endpoint + pathOf(id), { method: 'DELETE' })),
  };
}
