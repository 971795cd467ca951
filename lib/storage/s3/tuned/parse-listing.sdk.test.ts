/** The tuned reader of listings against the SDK's: whatever a server writes, both say the same. */
import { Readable } from 'node:stream';
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { afterAll, describe, expect, test } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { parseListing } from './parse-listing';

let answer = '';
const client = new S3Client({
  region: 'us-east-1',
  credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
  requestHandler: {
    handle: async () => ({
      response: { statusCode: 200, headers: {}, body: Readable.from([Buffer.from(answer)]) },
    }),
  },
});
afterAll(() => client.destroy());

async function readBySdk(xml: string) {
  answer = xml;
  const page = await client.send(new ListObjectsV2Command({ Bucket: 'photos' }));
  return {
    isTruncated: page.IsTruncated ?? false,
    nextToken: page.NextContinuationToken,
    objects: (page.Contents ?? []).map(({ Key, Size, ETag, LastModified }) => ({
      key: Key,
      sizeBytes: Size ?? 0,
      etag: (ETag ?? '').replaceAll('"', ''),
      lastModified: LastModified ?? new Date(0),
    })),
  };
}

/** Our reader returns objects that read their fields when they are asked for; here all of them are. */
function readByOurs(xml: string) {
  const page = parseListing(xml);
  return (
    page && {
      ...page,
      objects: page.objects.map(({ key, sizeBytes, etag, lastModified }) => ({
        key,
        sizeBytes,
        etag,
        lastModified,
      })),
    }
  );
}

const page = (content: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${content}</ListBucketResult>`;
const time = '<LastModified>2026-11-02T10:00:00.000Z</LastModified>';
const entry = (key: string, rest = '') =>
  `<Contents><Key>${key}</Key>${time}<Size>7</Size>${rest}</Contents>`;

describe('the forms of servers', () => {
  test.each([
    [
      'AWS',
      entry(
        'a.jpg',
        '<ETag>&quot;d41d8cd98f00b204e9800998ecf8427e&quot;</ETag><ChecksumAlgorithm>CRC64NVME</ChecksumAlgorithm><ChecksumType>FULL_OBJECT</ChecksumType><StorageClass>STANDARD</StorageClass>',
      ),
    ],
    [
      'Ceph, with an owner who has a name',
      entry(
        'a.jpg',
        '<ETag>&quot;d41d&quot;</ETag><Owner><ID>lab</ID><DisplayName>Key &amp; Size</DisplayName></Owner><Type>Normal</Type>',
      ),
    ],
    ['MinIO, with numbered quotes', entry('a.jpg', '<ETag>&#34;d41d-2&#34;</ETag>')],
    ['versitygw, with hexadecimal quotes', entry('a.jpg', '<ETag>&#x22;d41d&#x22;</ETag>')],
    ['Google, without quotes', entry('a.jpg', '<ETag>d41d</ETag><Generation>1</Generation>')],
    ['a key of letters that XML escapes', entry('&amp;&lt;&gt;&apos;&quot;&#233;é')],
    ['no entries', ''],
    [
      'one entry of several on a page that goes on',
      `<IsTruncated>true</IsTruncated><NextContinuationToken>a&amp;b=</NextContinuationToken>${entry('a')}${entry('b')}`,
    ],
    [
      'what tells of the page behind the entries',
      `${entry('a')}<IsTruncated>true</IsTruncated><NextContinuationToken>t</NextContinuationToken>`,
    ],
  ])('%s', async (_, content) => {
    const xml = page(content);
    expect(readByOurs(xml)).toEqual(await readBySdk(xml));
  });
});

test('whatever keys, sizes and times there are', async () => {
  const escapeXml = (text: string) => text.replace(/[&<>"'\r]/g, (one) => `&#${one.charCodeAt(0)};`);
  const object = fc.record({
    key: fc
      .string({ unit: fc.constantFrom(...'abé/&<>"\'.-_%+ €😀]'), minLength: 1, maxLength: 30 })
      .filter((key) => key.trim() === key),
    size: fc.nat(),
    etag: fc.stringMatching(/^[0-9a-f]{1,32}(-\d)?$/),
    at: fc.date({ min: new Date('2006-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(object, { maxLength: 5 }), fc.boolean(), async (objects, isTruncated) => {
      const entries = objects.map(
        ({ key, size, etag, at }) =>
          `<Contents><Key>${escapeXml(key)}</Key><LastModified>${at.toISOString()}</LastModified><ETag>&quot;${etag}&quot;</ETag><Size>${size}</Size></Contents>`,
      );
      const xml = page(`<IsTruncated>${isTruncated}</IsTruncated>${entries.join('')}`);
      expect(readByOurs(xml)).toEqual(await readBySdk(xml));
    }),
    { numRuns: 100 },
  );
});
