import type { SluiceOptions } from './sluice-options';

type OptionKind = 'function' | 'boolean' | 'string' | 'object';

/** Every option there is, by what it must be. */
const OPTIONS: Readonly<Record<keyof SluiceOptions, OptionKind>> = {
  basePath: 'string',
  shortLinks: 'boolean',
  identify: 'function',
  metadata: 'object',
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
    const kind = OPTIONS[name as keyof SluiceOptions];
    if (value !== undefined && !isOfKind(value, kind)) {
      throw new TypeError(
        `The option ${name} must be ${kind === 'object' ? 'a schema of Standard Schema (Zod, Valibot or ArkType)' : `a ${kind}`}.`,
      );
    }
  }
}

/** The schemas of some libraries are functions. */
function isOfKind(value: unknown, kind: OptionKind): boolean {
  if (kind !== 'object') return typeof value === kind;
  const isHolder = typeof value === 'function' || (typeof value === 'object' && value !== null);
  return isHolder && '~standard' in value;
}
