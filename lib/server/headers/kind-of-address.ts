import { ADDRESS_KINDS, type KindRow } from './address-kinds';

const MATCHERS = ADDRESS_KINDS.map((row) => ({ row, path: new RegExp(`^/(?:${row.pattern})$`, 's') }));

/** The row of the table for a path as the request has it, encoded and without its query. An address that no other row names is a page. */
export function kindOfAddress(pathname: string): KindRow {
  const found = MATCHERS.find(({ path }) => path.test(pathname)) ?? MATCHERS.at(-1);
  if (found === undefined) throw new Error('The table of addresses is empty.');
  return found.row;
}
