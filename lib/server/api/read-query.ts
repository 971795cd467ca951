import { ApiError } from '../errors/api-error';

/**
 * The query of an address as fields; throws `invalid_request` for a field given twice, which two readers
 * would read differently.
 */
export function readQuery(url: string): Readonly<Record<string, string>> {
  const fields = new Map<string, string>();
  for (const [name, value] of new URL(url).searchParams) {
    if (fields.has(name)) {
      throw new ApiError('invalid_request', { field: name.slice(0, 100), problem: 'is given twice' });
    }
    fields.set(name, value);
  }
  return Object.fromEntries(fields);
}
