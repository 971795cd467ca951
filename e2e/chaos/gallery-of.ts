import { createHash } from 'node:crypto';
import type { ImageItem, ImagePage } from '@/lib/shared/wire';
import { ADMIN_PASSWORD } from '../support/ports';
import { signInByHand } from '../support/sign-in-by-hand';

/** The gallery as an admin sees it, past every fault. */
export type GalleryView = Readonly<{
  list: () => Promise<readonly ImageItem[]>;
  /** SHA-256 of the stored bytes, hex. */
  hashOf: (image: ImageItem) => Promise<string>;
}>;

/** Signs in at once. */
export async function openGallery(url: string): Promise<GalleryView> {
  const cookie = await signInByHand(url, ADMIN_PASSWORD);
  const get = async (path: string) => {
    const answer = await fetch(new URL(path, url), { headers: { cookie } });
    if (!answer.ok) throw new Error(`${path.split('?', 1)[0]} answered ${answer.status}.`);
    return answer;
  };
  return {
    list: async () => {
      const images: ImageItem[] = [];
      let after: string | null = '';
      while (after !== null) {
        const query: string = after === '' ? '' : `&after=${encodeURIComponent(after)}`;
        const page = (await (await get(`/api/images?state=all&limit=200${query}`)).json()) as ImagePage;
        images.push(...page.images);
        after = page.next;
      }
      return images;
    },
    hashOf: async (image) => {
      const bytes = Buffer.from(await (await get(image.url)).arrayBuffer());
      return createHash('sha256').update(bytes).digest('hex');
    },
  };
}
