import { createSluice, type DataOf, defineSluice } from '@/lib/server';
import { userOf } from './auth';
import { keepPhoto, photosOf } from './database';

const config = defineSluice({
  basePath: '/api/photos',
  async identify({ headers }) {
    const user = await userOf(headers);
    return user && { id: user.id, name: user.name, role: 'uploader' };
  },
  onPublished({ image, identity }) {
    const owner = identity?.id ?? '';
    keepPhoto(owner, { id: image.id, name: image.name, url: image.url });
    return { owner: identity?.name ?? '', count: photosOf(owner).length };
  },
});

/** The browser sees this as `image.data`. */
export type PhotoData = DataOf<typeof config>;

/** The handlers. */
export const sluice = createSluice(config);
