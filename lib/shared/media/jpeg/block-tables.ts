import { DamagedImageError } from '../damaged-image-error';
import { peek16 } from './peek-bits';
import type { ScanCoding } from './scan-coding';

/** Tables of codes of each component of a scan, in its order. */
export type ScanTables = readonly Readonly<{ dc: Uint16Array | null; ac: Uint16Array | null }>[];

/** The tables of each block of an MCU; `needs` tells which must be there. */
export function blocksOfMcu({ header, tables }: ScanCoding, needs: readonly ('dc' | 'ac')[]): ScanTables {
  const isSingle = header.components.length === 1;
  return header.components.flatMap(({ component }, index) => {
    const table = tables[index];
    if (!table || needs.some((kind) => table[kind] === null)) throw brokenData();
    return Array.from({ length: isSingle ? 1 : component.across * component.down }, () => table);
  });
}

/** How many bits a difference takes, its code among them. */
export function dcBits(data: DataView, at: number, table: Uint16Array): number {
  const code = table[peek16(data, at)] ?? 0;
  const size = code & 255;
  if (code === 0 || size > 15) throw brokenData();
  return (code >> 8) + size;
}

export function brokenData(): DamagedImageError {
  return new DamagedImageError('The compressed data of the JPEG is broken.');
}
