/** A browser as the stories use it: a page, real clicks and keys, files from the disk. */
export type RealBrowser = Readonly<{
  name: 'Chromium' | 'Firefox' | 'WebKit';
  version: string;
  goto: (url: string) => Promise<void>;
  /** The value of an expression on the page, or of the promise it is. */
  evaluate: <T>(expression: string) => Promise<T>;
  choose: (selector: string, paths: readonly string[]) => Promise<void>;
  click: (selector: string) => Promise<void>;
  type: (selector: string, text: string) => Promise<void>;
  press: (key: 'ArrowRight' | 'Escape' | 'Enter') => Promise<void>;
  /** The page's errors and warnings, where the browser tells. */
  complaints: readonly string[];
  close: () => Promise<void>;
}>;

/** Starts a browser; null, and a line that says how to get it, where it is not installed. */
export type StartBrowser = (report: (line: string) => void) => Promise<RealBrowser | null>;
