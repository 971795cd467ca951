/** The states of a verified image. Each is a key prefix of its own, so that lifecycle, CDN and IAM rules attach to it. */
export const IMAGE_STATES = ['held', 'private', 'public', 'trash'] as const;

export type ImageState = (typeof IMAGE_STATES)[number];

/** The states that an upload can become. */
export const PUBLISH_STATES = ['held', 'private', 'public'] as const satisfies readonly ImageState[];

/** True for one of the states. */
export function isImageState(value: unknown): value is ImageState {
  return (IMAGE_STATES as readonly unknown[]).includes(value);
}
