// In the page
import { createUploader } from '@/lib/browser/upload/create-uploader';
import type { DataOf, MetadataInputOf } from '@/lib/server';
import { DEFAULT_LIMITS } from '@/lib/shared/limits';
import type config from './config';

export function uploadTo(albumId: string, files: Iterable<File>, onPhoto: (photoId?: string) => void) {
  const uploader = createUploader<DataOf<typeof config>, MetadataInputOf<typeof config>>({
    limits: DEFAULT_LIMITS,
    endpoint: '/api/photos/upload',
  });
  uploader.on('completed', ({ image }) => onPhoto(image.data?.photoId));
  uploader.add(files, { metadata: { albumId } });
  return uploader;
}
