/**
 * Whether a key belongs to an input method, which writes Japanese, Chinese or Korean with it. Safari sends the Enter that ends a composition
 * after its end, marked by nothing but the old code 229 (WebKit bug 165004).
 */
export function isComposing({
  isComposing,
  keyCode,
}: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return isComposing || keyCode === 229;
}
