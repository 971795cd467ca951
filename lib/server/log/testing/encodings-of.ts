/**
 * A text in every form in which it might stand in a log: as it is, percent-encoded, as JSON, and in base64 and base64url at each of the
 * three places a byte may have in a group.
 */
export function encodingsOf(text: string): readonly string[] {
  const bytes = Buffer.from(text, 'utf8');
  const inBase64 = [0, 1, 2].flatMap((offset) => {
    const shifted = Buffer.concat([Buffer.alloc(offset, 'x'), bytes]);
    // Characters that also depend on what stands before or behind are left out.
    const sure = (encoding: 'base64' | 'base64url') =>
      shifted
        .toString(encoding)
        .replace(/=+$/, '')
        .slice(Math.ceil((offset * 8) / 6), Math.floor((shifted.length * 8) / 6));
    return [sure('base64'), sure('base64url')];
  });
  const escaped = JSON.stringify(text).slice(1, -1);
  const slugged = text.toLowerCase();
  return [...new Set([text, slugged, encodeURIComponent(text), escaped, ...inBase64])];
}
