/** Variables a program needs to start at all, on any system. */
const NEEDED = ['PATH', 'LD_LIBRARY_PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'];

/** The environment of a decode process: no secret of ours is where a picture could take it. */
export function decodeEnvironment(): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = {
    NODE_ENV: process.env.NODE_ENV,
    // glibc keeps freed memory in a heap for each thread; two are enough for one picture at a time.
    MALLOC_ARENA_MAX: '2',
    // The words that a stranger's file makes the decoder say are nobody's business.
    VIPS_WARNING: '0',
  };
  for (const name of NEEDED) {
    const value = process.env[name];
    if (value !== undefined) environment[name] = value;
  }
  return environment;
}
