import { uint16 } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { readHeif } from './read-heif';
import { walkPictures } from './walk-pictures';

/** In `hvcC` (ISO/IEC 14496-15 section 8.3.3.1.2): how many bytes a length has, less one, in the lowest bits; then the sets. */
const LENGTH_SIZE_AT = 21;
const SETS_AT = 22;

/**
 * The units (ITU-T H.265 section 7.3.1) of each coded picture that the one that is shown is made of, its alpha included: its parameter
 * sets, then its data. None for a file of another codec. Throws DamagedImageError for a file that is not whole, and for data whose
 * units do not make it up.
 */
export function readHevcUnits(bytes: Uint8Array): readonly (readonly Uint8Array[])[] {
  const file = readHeif(bytes);
  const ids = walkPictures(bytes, file).filter((id) => file.items.get(id)?.type === 'hvc1');
  return [...new Set(ids)].flatMap((id) => {
    const item = file.items.get(id);
    const config = file.properties.ofItem.get(id)?.find(({ box }) => box.type === 'hvcC')?.box;
    if (!item?.ranges || !config) return [];
    const content = bytes.subarray(config.contentStart, config.end);
    const lengthBytes = ((content[LENGTH_SIZE_AT] ?? 0) & 3) + 1;
    return [[...readSets(content), ...readData(file.dataOf(item.ranges), lengthBytes)]];
  });
}

/** Arrays of sets of a kind, each with their number, each set with its length. */
function readSets(config: Uint8Array): readonly Uint8Array[] {
  const sets: Uint8Array[] = [];
  let at = SETS_AT + 1;
  for (let arrays = config[SETS_AT] ?? 0; arrays > 0; arrays -= 1) {
    const count = uint16(config, at + 1);
    at += 3;
    for (let index = 0; index < count; index += 1) {
      const end = at + 2 + uint16(config, at);
      if (end > config.length) throw damaged();
      sets.push(config.subarray(at + 2, end));
      at = end;
    }
  }
  return sets;
}

function readData(data: Uint8Array, lengthBytes: number): readonly Uint8Array[] {
  const units: Uint8Array[] = [];
  for (let at = 0; at < data.length; ) {
    let length = 0;
    for (let index = 0; index < lengthBytes; index += 1) length = length * 256 + (data[at + index] ?? 0);
    const end = at + lengthBytes + length;
    if (end > data.length || length === 0) throw damaged();
    units.push(data.subarray(at + lengthBytes, end));
    at = end;
  }
  return units;
}

function damaged(): DamagedImageError {
  return new DamagedImageError('The data of the HEIC is broken.');
}
