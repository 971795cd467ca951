import type { PublishedUpload, UploadGrant } from '@/lib/shared/wire';

/** A POST grant as the server answers it. */
export function sampleGrant(ticket = 'ticket-1'): UploadGrant {
  return {
    method: 'POST',
    url: 'http://bucket.test/sluice',
    fields: { key: `uploads/${ticket}/a.png`, policy: 'cG9saWN5' },
    key: `uploads/${ticket}/a.png`,
    ticket,
    expiresAt: '2026-01-01T01:00:00.000Z',
  };
}

/** A published image as `complete` answers it. */
export function sampleImage(id = 'image-1'): PublishedUpload {
  return {
    id,
    state: 'private',
    name: 'a.png',
    alt: '',
    tags: [],
    type: 'image/png',
    width: 2,
    height: 1,
    sizeBytes: 70,
    thumbhash: 'AAAA',
    uploadedAt: '2026-01-01T00:00:00.000Z',
    thumbUrl: 'http://bucket.test/thumb',
    url: `/media/${id}/a.png`,
    shareUrl: null,
    shareExpiresAt: null,
  };
}
