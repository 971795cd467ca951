/** The states of a verified image. Each is a key prefix of its own, so that lifecycle, CDN and IAM rules attach to it. */
export const IMAGE_STATES = ['private', 'public', 'trash'] as const;

export type ImageState = (typeof IMAGE_STATES)[number];

/** True for one of the three states. */
export function isImageState(value: unknown): value is ImageState {
  return (IMAGE_STATES as readonly unknown[]).includes(value);
}
