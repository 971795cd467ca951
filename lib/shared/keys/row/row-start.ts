/** Where the row begins in a key under `<state>/thumbs/`: behind the folder of its id. 0 where there is no such folder. */
export function rowStart(key: string): number {
  return key.indexOf('/', key.indexOf('/', key.indexOf('/') + 1) + 1) + 1;
}
