import { expect, test } from 'vitest';
import { parseListing } from './parse-listing';

const document = (content: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${content}</ListBucketResult>`;

/** A listing with all of its fields read. */
function read(xml: string) {
  const listing = parseListing(xml);
  return (
    listing && {
      ...listing,
      objects: listing.objects.map(({ key, sizeBytes, etag, lastModified }) => ({
        key,
        sizeBytes,
        etag,
        lastModified,
      })),
    }
  );
}

test('a page as AWS writes it', () => {
  expect(
    read(
      document(`<Name>bucket</Name><Prefix/><KeyCount>2</KeyCount><MaxKeys>2</MaxKeys><IsTruncated>true</IsTruncated>
<NextContinuationToken>1w41l63U0xa8q7smH50vCxyTQqdxo69O3EmK28Bi5PcROI4wI/EyIJg==</NextContinuationToken>
<Contents><Key>a.jpg</Key><LastModified>2009-10-12T17:50:30.000Z</LastModified><ETag>"fba9dede5f27731c9771645a39863328"</ETag><Size>434234</Size><StorageClass>STANDARD</StorageClass></Contents>
<Contents><ETag>&quot;x&quot;</ETag><Key>b&amp;&lt;Key&gt;&#x27;&#39;&apos;</Key><Owner><ID>1</ID><DisplayName>me</DisplayName></Owner><Size>0</Size><LastModified>2009-10-12T17:50:31.000Z</LastModified></Contents>`),
    ),
  ).toEqual({
    isTruncated: true,
    nextToken: '1w41l63U0xa8q7smH50vCxyTQqdxo69O3EmK28Bi5PcROI4wI/EyIJg==',
    objects: [
      {
        key: 'a.jpg',
        sizeBytes: 434_234,
        etag: 'fba9dede5f27731c9771645a39863328',
        lastModified: new Date('2009-10-12T17:50:30Z'),
      },
      { key: "b&<Key>'''", sizeBytes: 0, etag: 'x', lastModified: new Date('2009-10-12T17:50:31Z') },
    ],
  });
});

test.each([
  ['plain', '"x"'],
  ['by name', '&quot;x&quot;'],
  ['as a decimal number', '&#34;x&#34;'],
  ['as a hexadecimal number', '&#x22;x&#X22;'],
  ['not at all', 'x'],
])('the quotes of a tag are left out where they are written %s', (_, etag) => {
  const page = read(document(`<Contents><Key>a</Key><ETag>${etag}</ETag></Contents>`));
  expect(page?.objects).toMatchObject([{ etag: 'x' }]);
});

test('an empty page, and one without what only AWS writes', () => {
  const empty = { objects: [], isTruncated: false, nextToken: undefined };
  expect(read(document('<IsTruncated>false</IsTruncated>'))).toEqual(empty);
  expect(read(document(''))).toEqual(empty);
  expect(read(document('<Contents><Key>a</Key></Contents>'))?.objects).toEqual([
    { key: 'a', sizeBytes: 0, etag: '', lastModified: new Date(0) },
  ]);
});

test.each([
  ['an error', '<Error><Code>AccessDenied</Code></Error>'],
  ['a page of a gateway', '<html><body>502</body></html>'],
  ['half a listing', document('<Contents><Key>a</Key></Contents>').slice(0, -5)],
  ['an entry without a key', document('<Contents><Size>1</Size></Contents>')],
  ['nothing', ''],
])('%s is no listing', (_, text) => {
  expect(parseListing(text)).toBeNull();
});
