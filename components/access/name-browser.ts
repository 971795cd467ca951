import type { Texts } from '@/lib/shared/text/texts';

/** A browser in the words of the page, by those of the server (`describeBrowser`): `Firefox on Windows`. */
export function nameBrowser(described: string, text: Pick<Texts['access'], 'browser'>): string {
  const [name = '', device = null] = described.split(' on ');
  return text.browser({ name: name === 'Unknown browser' ? null : name, device });
}
