import type { SluiceOptions } from './sluice-options';
import type { StandardSchema } from './standard-schema';

/** The host's decisions without their types, as the use cases work with them. Each function that is left out is undefined. */
export type Seam = SluiceOptions<StandardSchema, unknown>;
