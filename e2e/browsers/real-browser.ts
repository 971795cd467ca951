/** The window of a browser, and what its person set in the system. */
export type BrowserView = Readonly<{
  /** In CSS pixels. WebKitGTK makes no window narrower than about 450. */
  width: number;
  height: number;
  /** Fingers in place of a mouse. Only Chromium and Firefox can be told. */
  isPhone: boolean;
  /** Only Chromium and Firefox can be told of the last. */
  colours: 'light' | 'dark' | 'forced';
}>;

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
  /** A key by its name, such as `ArrowRight`, or by what it writes. */
  press: (key: string) => Promise<void>;
  /** Writes what the window shows to a PNG file. */
  screenshot: (path: string) => Promise<void>;
  /** False where the browser cannot be cut off from its network. */
  setOffline: (isOffline: boolean) => Promise<boolean>;
  /** The page's errors and warnings, where the browser tells. */
  complaints: readonly string[];
  close: () => Promise<void>;
}>;

/** Starts a browser; null, and a line that says how to get it, where it is not installed. */
export type StartBrowser = (
  report: (line: string) => void,
  view?: BrowserView,
) => Promise<RealBrowser | null>;
