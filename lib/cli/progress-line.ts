/** Says what is being done, on one line of a terminal that the next one overwrites; nothing where there is no terminal. */
export type ProgressLine = Readonly<{ show(what: string): void; clear(): void }>;

type Terminal = Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'>;

/** Erases the line from its beginning (ECMA-48, EL). */
const ERASE = '\r\u001b[K';

/** Creates it on a stream that is not the one results go to. */
export function createProgressLine(terminal: Terminal): ProgressLine {
  let isShown = false;
  return {
    show(what) {
      if (!terminal.isTTY) return;
      isShown = true;
      terminal.write(`${ERASE}  ${what} …`.slice(0, (terminal.columns || 80) + ERASE.length - 1));
    },
    clear() {
      if (isShown) terminal.write(ERASE);
      isShown = false;
    },
  };
}
