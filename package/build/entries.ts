import { LANGUAGE_TAGS } from '@/lib/shared/text/languages';

/** The entries of the package, as hosts import them (`sluice/<name>`): each is a file of `package/`. */
export const ENTRIES: readonly string[] = [
  ...['browser', 'react', 'text', 'next', 'image-loader', 'storage', 'dev-bucket'],
  ...LANGUAGE_TAGS.map((tag) => `text/${tag}`),
];

/** The file of `package/` that is the command `sluice`. */
export const BIN = 'bin';

/** Where the build goes, from the root; the package's files are here and nowhere else. */
export const OUTPUT = 'dist/package';
