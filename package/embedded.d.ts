/** Modules that the build of the package makes (`package/build/embed-plugin.ts`). */

declare module 'sluice:decode-code' {
  /** The program of a decode process, in one piece. */
  export const DECODE_CODE: string;
}

declare module 'sluice:redraw-code' {
  /** The program of an import's decode process, in one piece. */
  export const REDRAW_CODE: string;
}

declare module 'sluice:watchdog-code' {
  /** The program of its watchdog's thread, as CommonJS. */
  export const WATCHDOG_CODE: string;
}

declare module 'sluice:vendor/*' {
  /** A file of `public/vendor`, compressed by Brotli, in base64. */
  const content: string;
  export default content;
}

declare module 'sluice:version' {
  /** The version of the package. */
  export const VERSION: string;
}

/** Itself, by its name: loaded at runtime. */
declare module 'sluice/dev-bucket' {
  export const startLocalBucket: typeof import('@/lib/cli/start-local-bucket').startLocalBucket;
}
