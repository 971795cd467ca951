/** The bytes are not a whole, well-formed image of their type; the message says what is wrong, for a log. */
export class DamagedImageError extends Error {
  override readonly name: string = 'DamagedImageError';
}
