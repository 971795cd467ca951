import type { NoSchema, SluiceOptions } from './sluice-options';
import type { StandardSchema } from './standard-schema';

/** The options as they are: it is there for the compiler, which learns what the metadata and `image.data` are. */
export function defineSluice<Schema extends StandardSchema = NoSchema, Data = null>(
  options: SluiceOptions<Schema, Data>,
): SluiceOptions<Schema, Data> {
  return options;
}
