import type { ImageRow } from '@/lib/shared/keys/image-row';

/**
 * True when every word of the text is in name, description or tags, whatever the case and the accents'
 * encoding.
 */
export function matchesText({ name, alt, tags }: ImageRow, text: string): boolean {
  const folded = fold([name, alt, ...tags].join('\n'));
  return fold(text)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}

function fold(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('en');
}
