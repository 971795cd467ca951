import { expect, it } from 'vitest';
import { countPasses } from '@/testing/shared/count-passes';
import { decideTransfer } from './decide-transfer';
import { readDataUrl } from './read-data-url';

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==';
const NONE = { uriList: '', html: '', text: '' };

it.each([
  ['nothing at all', {}, 'nothing'],
  ['words', { text: 'Hello there' }, 'text'],
  ['words with marks', { html: '<b>Hello</b>', text: 'Hello' }, 'text'],
  ['an address', { text: 'https://example.test/album' }, 'address'],
  [
    'a dragged link',
    { uriList: '# a comment\r\nhttps://example.test/\r\n', text: 'https://example.test/' },
    'address',
  ],
  ['the address of a picture', { text: 'https://example.test/a.JPG?size=large' }, 'image_elsewhere'],
  [
    'a dragged picture of another site',
    {
      uriList: 'https://example.test/photo/17',
      html: '<meta charset="utf-8"><img alt="a" src="https://cdn.example.test/17">',
      text: 'https://example.test/photo/17',
    },
    'image_elsewhere',
  ],
  ['a copied picture', { html: "<img class=x src='https://cdn.example.test/17'/>" }, 'image_elsewhere'],
  [
    'a copied article with a picture',
    { html: '<p>A long story</p><img src="https://a.test/1">', text: 'A long story of a day' },
    'image_elsewhere',
  ],
  [
    'an attribute that only ends in src',
    { html: '<img data-src="https://a.test/1">', text: 'one two three four' },
    'text',
  ],
])('%s', (_, texts, kind) => {
  expect(decideTransfer({ ...NONE, ...texts }).kind).toBe(kind);
});

it('takes pictures whose bytes are in the text, each once', () => {
  const html = `<img src="${PIXEL}"><img src=${PIXEL}><img src="https://a.test/1">`;
  expect(decideTransfer({ ...NONE, html })).toEqual({ kind: 'inline', urls: [PIXEL] });
  expect(decideTransfer({ ...NONE, text: PIXEL })).toEqual({ kind: 'inline', urls: [PIXEL] });
  expect(decideTransfer({ ...NONE, uriList: PIXEL })).toEqual({ kind: 'inline', urls: [PIXEL] });
});

it('a script or a page in a data URL is no picture', () => {
  expect(decideTransfer({ ...NONE, text: 'data:text/html;base64,PGI+' }).kind).toBe('text');
  expect(readDataUrl('data:text/html;base64,PGI+')).toBeNull();
});

it('reads the bytes of a data URL', async () => {
  const file = readDataUrl(PIXEL);
  expect(file).toMatchObject({ name: 'image.gif', type: 'image/gif', size: 34 });
  expect(readDataUrl('data:image/svg+xml;base64,PHN2Zz4=')?.name).toBe('image.svg');
  expect(readDataUrl('data:image/jpeg;base64,/9j/')?.name).toBe('image.jpg');
});

it.each([
  'data:image/png;base64,',
  'data:image/png;base64,***',
  'data:image/png,abc',
  'https://a.test/1.png',
])('nothing is made of %s', (url) => {
  expect(readDataUrl(url)).toBeNull();
});

it.each(['<img ', '<img src=', '<img src="', ' ', '\n', '#\n'])(
  'five megabytes of %j are looked through in some passes',
  (piece) => {
    const text = piece.repeat(5_000_000 / piece.length);
    const passes = countPasses();
    decideTransfer({ uriList: text, html: text, text });
    expect(passes()).toBeLessThan(300);
  },
);
