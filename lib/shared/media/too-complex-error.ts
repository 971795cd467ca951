import { DamagedImageError } from './damaged-image-error';

/** The file has more pieces than any real one of its type: it's made to be slow, and isn't looked at any further. */
export class TooComplexError extends DamagedImageError {
  override readonly name = 'TooComplexError';
}
