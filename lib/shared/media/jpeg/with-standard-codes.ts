import { concat, fromUint32 } from '../bytes';
import { isFrameMarker, type JpegSegment, MARKER } from './walk-jpeg';

/** Codes of differences and of coefficients, of brightness and of colours (ITU T.81 section K.3), as hexadecimal bytes. */
const STANDARD_CODES = [
  '0000010501010101010100000000000000000102030405060708090a0b',
  '100002010303020403050504040000017d01020300041105122131410613516107227114328191a1082342b1c11552d1f024',
  '33627282090a161718191a25262728292a3435363738393a434445464748494a535455565758595a636465666768696a7374',
  '75767778797a838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9ca',
  'd2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa',
  '0100030101010101010101010000000000000102030405060708090a0b',
  '1100020102040403040705040400010277000102031104052131061241510761711322328108144291a1b1c109233352f015',
  '6272d10a162434e125f11718191a262728292a35363738393a434445464748494a535455565758595a636465666768696a73',
  '7475767778797a82838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8',
  'c9cad2d3d4d5d6d7d8d9dae2e3e4e5e6e7e8e9eaf2f3f4f5f6f7f8f9fa',
].join('');

/**
 * A JPEG without any table of codes, as webcams and video recorders write it, with the tables that decoders take for it (AVI1, Microsoft's
 * "OpenDML AVI File Format Extensions", and libjpeg-turbo's `std_huff_tables`). The same array where there is one, or where the
 * picture is progressive.
 */
export function withStandardCodes(bytes: Uint8Array, segments: readonly JpegSegment[]): Uint8Array {
  const scan = segments.find(({ marker }) => marker === MARKER.SOS);
  const isSequential = segments.every(({ marker }) => !isFrameMarker(marker) || marker < MARKER.SOF2);
  if (!scan || !isSequential || segments.some(({ marker }) => marker === MARKER.DHT)) return bytes;
  const codes = Uint8Array.from(STANDARD_CODES.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  const length = fromUint32(codes.length + 2).subarray(2);
  const segment = concat([Uint8Array.of(0xff, MARKER.DHT), length, codes]);
  return concat([bytes.subarray(0, scan.start), segment, bytes.subarray(scan.start)]);
}
