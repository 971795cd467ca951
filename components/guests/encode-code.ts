import { type Bitmap2D, correction, generate } from 'lean-qr';

/** The one home of lean-qr: a QR code (ISO/IEC 18004) that can be read when a quarter of it is stained. */
export function encodeCode(text: string): Bitmap2D {
  return generate(text, { minCorrectionLevel: correction.Q });
}
