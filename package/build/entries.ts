/** The entries of the package, as hosts import them (`sluice/<name>`): each is a file of `package/`. */
export const ENTRIES = ['browser', 'react', 'text', 'next', 'image-loader', 'storage', 'dev-bucket'] as const;

/** The file of `package/` that is the command `sluice`. */
export const BIN = 'bin';

/** Where the build goes, from the root; the package's files are here and nowhere else. */
export const OUTPUT = 'dist/package';
