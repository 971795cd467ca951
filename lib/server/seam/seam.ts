import type { SluiceOptions } from './sluice-options';
import type { StandardSchema } from './standard-schema';

/** Everything that the host decides, whatever its types: what the use cases work with. Each function that is left out is undefined. */
export type Seam = SluiceOptions<StandardSchema, unknown>;
