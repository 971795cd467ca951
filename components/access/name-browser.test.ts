import { expect, test } from 'vitest';
import { describeBrowser } from '@/lib/server/session/describe-browser';
import { accessText as german } from '@/lib/shared/text/de/access';
import { accessText as english } from '@/lib/shared/text/en/access';
import { nameBrowser } from './name-browser';

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0', 'Chrome on Linux', 'Chrome auf Linux'],
  ['curl/8.5.0', 'Unknown browser', 'Unbekannter Browser'],
  ['curl/8.5.0 (Windows)', 'Unknown browser on Windows', 'Unbekannter Browser auf Windows'],
])('%s is named in the language of the page', (userAgent, inEnglish, inGerman) => {
  const described = describeBrowser(userAgent);
  expect(nameBrowser(described, english)).toBe(inEnglish);
  expect(nameBrowser(described, german)).toBe(inGerman);
});
