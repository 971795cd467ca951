import { download, imageOf, signIn } from './support/admin';
import { expect, test } from './support/test';
import { photoFile, UploadPage } from './support/upload-page';

const LONG = `${'長'.repeat(98)}.jpg`;
/** As much of it as is kept: 220 bytes. */
const LONG_KEPT = `${'長'.repeat(72)}.jpg`;

/** A name as chosen, and as it is shown: path and control characters are no part of it. It is saved as it is, unless a system would not take it. */
const NAMES: readonly (readonly [chosen: string, kept: string, saved?: string])[] = [
  ['Großmutters Küche.jpg', 'Großmutters Küche.jpg'],
  ['家族写真 2026.jpg', '家族写真 2026.jpg'],
  ['שלום עולם.jpg', 'שלום עולם.jpg'],
  ['party 🎉📷.jpg', 'party 🎉📷.jpg'],
  ['..jpg', '..jpg', 'image.jpg'],
  ['quote"semi;colon.jpg', 'quote"semi;colon.jpg', 'quote_semi;colon.jpg'],
  ['a%2Fb%00.jpg', 'a%2Fb%00.jpg'],
  [LONG, LONG_KEPT],
];

test('names in any script are stored, shown and downloaded as they are, and are never part of a path', async ({
  page,
}) => {
  const upload = new UploadPage(page);
  await upload.open();
  for (const [index, [chosen]] of NAMES.entries()) {
    await upload.choose([await photoFile(chosen, { seed: index, width: 320, height: 240 })]);
    await expect(upload.rowsIn('done')).toHaveCount(index + 1);
  }
  const ids = await upload
    .rowsIn('done')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-id') ?? ''));
  await signIn(page);
  for (const [index, id] of ids.entries()) {
    const [, kept = '', saved = kept] = NAMES[index] ?? [];
    const image = await imageOf(page, id);
    expect(image.name).toBe(kept);
    const { headers } = await download(page, image);
    const encoded = /filename\*=UTF-8''(.*)$/.exec(headers['content-disposition'] ?? '')?.[1] ?? '';
    expect(decodeURIComponent(encoded)).toBe(saved);
  }
});

test('a name that pretends to be a path keeps only its end', async ({ request }) => {
  for (const filename of [
    '../../etc/passwd.jpg',
    'C:\\photos\\passwd.jpg',
    '/passwd.jpg',
    'x/\u202Egpj.passwd.jpg',
  ]) {
    const response = await request.post('/api/upload/presign', { data: { filename } });
    const { key } = (await response.json()) as { key: string };
    expect(key).toMatch(/^uploads\/[0-9a-f-]{36}\/[a-z0-9._-]*passwd\.jpg$/);
  }
});
