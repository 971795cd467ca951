import { findBrandProblem } from '../brand/parse-brand';
import type { SluiceOptions } from './sluice-options';

type OptionKind = 'function' | 'boolean' | 'string' | 'schema' | 'brand';

/** Every option there is, by what it must be. */
const OPTIONS: Readonly<Record<keyof SluiceOptions, OptionKind>> = {
  basePath: 'string',
  shortLinks: 'boolean',
  dropPath: 'string',
  identify: 'function',
  brand: 'brand',
  metadata: 'schema',
  authorizeUpload: 'function',
  inspect: 'function',
  onPublished: 'function',
};

/**
 * Throws TypeError for an option that does not exist or is of another kind. Programs that no compiler has checked come here too, and a
 * misspelt `authorizeUpload` would let everything come.
 */
export function checkOptions(options: object): void {
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(OPTIONS, name)) {
      throw new TypeError(`Sluice has no option ${name}. It has ${Object.keys(OPTIONS).join(', ')}.`);
    }
    const problem = value === undefined ? null : problemOf(name, value, OPTIONS[name as keyof SluiceOptions]);
    if (problem !== null) throw new TypeError(problem);
  }
}

function problemOf(name: string, value: unknown, kind: OptionKind): string | null {
  if (kind === 'brand') return findBrandProblem(value);
  if (kind !== 'schema') return typeof value === kind ? null : `The option ${name} must be a ${kind}.`;
  return isSchema(value)
    ? null
    : `The option ${name} must be a schema of Standard Schema (Zod, Valibot or ArkType).`;
}

/** The schemas of some libraries are functions. */
function isSchema(value: unknown): boolean {
  const isHolder = typeof value === 'function' || (typeof value === 'object' && value !== null);
  return isHolder && '~standard' in value;
}
