import type { PUBLISH_STATES } from './keys/image-state';

/**
 * The limits of what may be uploaded and how it is prepared. The server reads these from the environment (`.env.example`) and
 * hands them to the page, so browser and server judge by the same numbers.
 */
export type UploadLimits = Readonly<{
  /** Most bytes of one file as sent, after compression; the bucket itself enforces it. Default 10,485,760. */
  maxBytes: number;
  /** Most bytes of a file dropped on the page, before compression. Default 268,435,456. */
  maxSourceBytes: number;
  /** Most pixels of an image, width times height times frames, read from the header before decoding. Default 100,000,000. */
  maxPixels: number;
  /** Life of a grant and of its ticket, in seconds. Default 3,600. */
  grantSeconds: number;
  /** Longest side after compression, in pixels. Default 2,048. */
  maxDimension: number;
  /** Encoder quality, 0 to 1. Default 0.8. */
  quality: number;
  /** Keep the date that a photo was taken at. Where false it is neither read nor sent nor kept. Default true. */
  keepDate: boolean;
  /** The type that photographs in JPEG become where they are made smaller; `auto`: as the line decides. Default `auto`. */
  photoType?: PhotoTypeChoice;
}>;

/** The types that a photograph in JPEG may become. */
export const PHOTO_TYPES = ['auto', 'image/jpeg', 'image/webp'] as const;

export type PhotoTypeChoice = (typeof PHOTO_TYPES)[number];

export const DEFAULT_LIMITS: UploadLimits = {
  maxBytes: 10_485_760,
  maxSourceBytes: 268_435_456,
  maxPixels: 100_000_000,
  grantSeconds: 3_600,
  maxDimension: 2_048,
  quality: 0.8,
  keepDate: true,
  photoType: 'auto',
};

/** Whether photos are sent with all their pixels: as the person who uploads chooses, always, or never. */
export const KEEP_ORIGINAL = ['ask', 'always', 'never'] as const;

export type KeepOriginal = (typeof KEEP_ORIGINAL)[number];

/** Most files one presign call or tickets one complete call may carry. */
export const MAX_BATCH = 100;

/** Most bytes of UTF-8 of a caption, which become an image’s alternative text, that an uploader may give a photo: there is room for them in every row. */
export const MAX_CAPTION_BYTES = 170;

/** For a day after its end a ticket is still answered by what was published with it. In milliseconds. */
export const TICKET_LATE_MS = 86_400_000;

/**
 * Where a verified upload goes: `held` until an admin lets it through, `private` until someone publishes it, or straight to
 * `public`.
 */
export type PublishState = (typeof PUBLISH_STATES)[number];
