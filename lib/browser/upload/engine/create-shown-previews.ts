import type { Previews } from '../preview/create-previews';
import type { PreviewSource } from '../preview/make-preview';

/** Pictures of the files somebody looks at; of others none are made, or kept. */
export type ShownPreviews = Readonly<{
  /** There is something to make a picture of now. */
  offer: (id: string, source: PreviewSource) => void;
  /** The uploads whose pictures are wanted; null for everybody's. */
  show: (ids: ReadonlySet<string> | null) => void;
  /** Frees the picture of a file that left the list. */
  forget: (id: string) => void;
  destroy: () => void;
}>;

type ShownPreviewsOptions = Readonly<{
  previews: Previews;
  /** The blob that a picture can be made of at this moment. */
  sourceOf: (id: string) => PreviewSource | undefined;
  onChange: (id: string, url: string | null) => void;
}>;

/** Shows pictures of all files until `show` names some, for a view that never does. */
export function createShownPreviews({ previews, sourceOf, onChange }: ShownPreviewsOptions): ShownPreviews {
  const requests = new Map<string, AbortController>();
  let shown: ReadonlySet<string> | null = null;

  function request(id: string, source: PreviewSource) {
    if (requests.has(id)) return;
    const controller = new AbortController();
    requests.set(id, controller);
    previews.request(id, source, controller.signal, (url) => onChange(id, url));
  }

  function drop(id: string) {
    requests.get(id)?.abort();
    requests.delete(id);
    previews.revoke(id);
  }

  return {
    offer: (id, source) => {
      if (shown === null || shown.has(id)) request(id, source);
    },
    show: (ids) => {
      shown = ids;
      if (ids === null) return;
      for (const id of [...requests.keys()]) {
        if (ids.has(id)) continue;
        drop(id);
        onChange(id, null);
      }
      for (const id of ids) {
        const source = requests.has(id) ? undefined : sourceOf(id);
        if (source !== undefined) request(id, source);
      }
    },
    forget: drop,
    destroy: () => {
      for (const controller of requests.values()) controller.abort();
      requests.clear();
      previews.revokeAll();
    },
  };
}
