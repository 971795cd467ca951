/** The entries of the package, as hosts import them (`sluice/<name>`): each is a file of `package/`. */
export const ENTRIES = ['browser', 'react', 'next', 'storage', 'dev-bucket'] as const;

/** Where the build goes, from the root; the package's files are here and nowhere else. */
export const OUTPUT = 'dist/package';
