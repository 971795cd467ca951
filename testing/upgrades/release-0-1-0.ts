/**
 * Requests and answers as pages and servers of release 0.1.0 sent them, word for word, and what its pages wrote down. It is a
 * record: a later release adds one of its own beside it, and changes nothing here.
 */
export const RELEASE_0_1_0 = {
  /** Bodies of `POST /upload/presign`. */
  presign: {
    smallest: { filename: 'photo.jpg' },
    page: {
      files: [
        {
          filename: 'Strand ☀.jpg',
          contentType: 'image/jpeg',
          size: 3,
          sha256: 'LCa0a2j/xo/5m0U8HTBBNBNCLXBkg7+g+YpeiGJm564=',
          taken: { at: '2026-07-14T18:03:22+02:00' },
        },
        {
          filename: 'scan.png',
          contentType: 'image/png',
          size: 3,
          taken: { at: '2026-07-14T18:03:22', isFileDate: true },
        },
      ],
    },
  },
  grants: {
    post: {
      method: 'POST',
      url: 'https://photos.s3.eu-central-1.amazonaws.com/',
      fields: { key: 'uploads/fe5dd60d/a.jpg', 'Content-Type': 'image/jpeg', policy: 'e30=' },
      key: 'uploads/fe5dd60d/a.jpg',
      ticket: 'sealed',
      expiresAt: '2026-11-30T02:00:00.000Z',
    },
    put: {
      method: 'PUT',
      url: 'https://account.r2.cloudflarestorage.com/photos/uploads/fe5dd60d/a.jpg?X-Amz-Signature=x',
      headers: { 'Content-Type': 'image/jpeg', 'Content-Length': '3', 'If-None-Match': '*' },
      key: 'uploads/fe5dd60d/a.jpg',
      ticket: 'sealed',
      expiresAt: '2026-11-30T02:00:00.000Z',
    },
  },
  /** Answers to one ticket of `POST /upload/complete`. */
  completed: {
    published: {
      id: 'fe5dd60d-3706-87aa-94c8-ae8492b920bc',
      state: 'private',
      name: 'Strand ☀.jpg',
      alt: '',
      tags: ['sea'],
      type: 'image/jpeg',
      width: 2048,
      height: 1536,
      sizeBytes: 406853,
      thumbhash: '1QcSHQRnh493V4dIh4eXh1h4kJUI',
      uploadedAt: '2026-11-30T01:06:31.201Z',
      thumbUrl: 'https://cdn.example.com/private/thumbs/x.webp',
      url: '/media/fe5dd60d-3706-87aa-94c8-ae8492b920bc/Strand.jpg',
      shareUrl: '/share/sealed/Strand.jpg',
      shareExpiresAt: '2026-12-01T01:06:31.201Z',
    },
    changed: {
      id: 'fe5dd60d-3706-87aa-94c8-ae8492b920bc',
      name: 'Strand ☀.jpg',
      type: 'image/jpeg',
      uploadedAt: '2026-11-30T01:06:31.201Z',
      url: null,
      thumbUrl: null,
      shareUrl: null,
      shareExpiresAt: null,
    },
    held: {
      id: 'fe5dd60d-3706-87aa-94c8-ae8492b920bc',
      name: 'Strand ☀.jpg',
      type: 'image/jpeg',
      uploadedAt: '2026-11-30T01:06:31.201Z',
      url: null,
      thumbUrl: null,
      shareUrl: null,
      shareExpiresAt: null,
      state: 'held',
    },
  },
  refused: {
    error: {
      code: 'too_many_pixels',
      message: 'This image has 200 megapixels; the limit is 100 megapixels.',
      details: { actualPixels: 200_000_000, limitPixels: 100_000_000 },
      requestId: '3d2f7a5e-0b1c-4d8e-9f00-1a2b3c4d5e6f',
    },
  },
  /** The promises in a ticket: sealed by the server, and kept by browsers and beside the file for an hour and longer. */
  claims: {
    id: 'fe5dd60d-3706-87aa-94c8-ae8492b920bc',
    name: 'Strand ☀.jpg',
    type: 'image/jpeg',
    sizeBytes: 3,
    sha256: 'LCa0a2j/xo/5m0U8HTBBNBNCLXBkg7+g+YpeiGJm564=',
    taken: 'mrkym974Z8',
    state: 'private',
    owner: 'admin',
    identity: { id: 'u1', name: 'Ada', role: 'editor' },
    session: { id: 's1', epoch: 3 },
    metadata: { albumId: 'a1' },
    tags: ['sea'],
    maxBytes: 1_000,
  },
  /** A file of the list, as a page writes it into IndexedDB before it is sent. */
  journalEntry: {
    id: 'a',
    owner: 'visit-1',
    name: 'Strand ☀.jpg',
    folder: 'trip/day 1',
    sourceBytes: 5_000_000,
    addedAtMs: 1_795_000_000_000,
    place: 3,
    isPaused: false,
    keepOriginal: false,
    metadata: '{"albumId":"a1"}',
    isCancelled: false,
    conversions: 0,
    hasSource: true,
    prepared: {
      sizeBytes: 406_853,
      type: 'image/jpeg',
      width: 2048,
      height: 1536,
      sha256: 'LCa0a2j/xo/5m0U8HTBBNBNCLXBkg7+g+YpeiGJm564=',
      taken: { at: '2026-07-14T18:03:22+02:00' },
      notes: ['motion_dropped'],
    },
    ticket: { ticket: 'sealed', expiresAt: '2026-11-30T02:00:00.000Z' },
  },
} as const;
