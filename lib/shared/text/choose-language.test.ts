import { describe, expect, it } from 'vitest';
import { chooseLanguage } from './choose-language';

const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt-BR', 'tr', 'zh-CN'];

const choose = (acceptLanguage: string | null, cookie: string | null = null) =>
  chooseLanguage({ languages: LANGUAGES, cookie, acceptLanguage, siteLanguage: 'fr' });

describe('the language of a visitor', () => {
  it.each([
    ['de', 'de'],
    ['de-AT,de;q=0.9,en;q=0.8', 'de'],
    ['en-US,en;q=0.9', 'en'],
    ['en;q=0.2, ja;q=0.9', 'ja'],
    // The first of those wanted alike.
    ['it, es', 'it'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['PT-br', 'pt-BR'],
    ['zh', 'zh-CN'],
    ['zh-Hans-SG', 'zh-CN'],
    ['AR', 'ar'],
    // Traditional characters are not the simplified ones; the next wish counts.
    ['zh-TW,en;q=0.5', 'en'],
    ['zh-Hant', 'fr'],
    // Not wanted at all.
    ['de;q=0, nl;q=0.1', 'nl'],
    // There is no Klingon here, and no Finnish.
    ['tlh, fi', 'fr'],
    ['*', 'fr'],
    ['*;q=0.5, tr;q=0.9', 'tr'],
    ['', 'fr'],
    [null, 'fr'],
    ['de;q=NaN', 'fr'],
    [';;;,,,=;q', 'fr'],
    ['__proto__, constructor', 'fr'],
    // Nobody reads a header to its end that has none.
    [`${'xx,'.repeat(100_000)}de`, 'fr'],
  ])('%s is %s', (header, language) => {
    expect(choose(header)).toBe(language);
  });

  it('is the one that was chosen here, whatever the browser wants', () => {
    expect(choose('de', 'ja')).toBe('ja');
  });

  it.each(['xx', '', 'EN', 'toString', 'de-AT'])('is not %j from a cookie', (cookie) => {
    expect(choose('pl', cookie)).toBe('pl');
  });
});
