import type { ImageState } from '@/lib/shared/keys/image-state';
import type { MoveTarget } from '@/lib/shared/wire';

/** Where an image goes back to, and where it must be for that. */
export type Back = Readonly<{ to: MoveTarget; from: ImageState }>;
