// sluice.config.ts
import * as z from 'zod';
import { defineSluice } from '@/lib/server/seam/define-sluice';
import { albums, photos, whoIs } from '../../docs/readers/docs-host/lib/host';

export default defineSluice({
  identify: async ({ headers }) => {
    const user = await whoIs(headers);
    return user && { id: user.id, name: user.name, role: user.isStaff ? 'admin' : 'uploader' };
  },
  metadata: z.object({ albumId: z.string() }),
  authorizeUpload: async ({ identity, metadata, file }) => {
    const album = await albums.find(metadata.albumId);
    if (album === null || album.ownerId !== identity?.id)
      return { decision: 'refuse', reason: "This album isn't yours." };
    return {
      decision: 'allow',
      tags: [album.title],
      maxBytes: file.type === 'image/gif' ? 2_000_000 : undefined,
    };
  },
  onPublished: async ({ image, identity, metadata }) => {
    const photo = await photos.upsert({ id: image.id, ownerId: identity?.id, albumId: metadata.albumId });
    return { photoId: photo.id };
  },
});
