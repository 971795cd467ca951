import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { GCS_EMULATORS } from './gcs-emulators';
import { S3_SERVERS } from './s3-servers';
import { SERVER_VERSIONS } from './server-versions';

const guide = await readFile(new URL('../../docs/deploy.md', import.meta.url), 'utf8');

test.each(Object.entries(SERVER_VERSIONS))(
  'the guide names the version of %s that is tried (%s), and how to try it again',
  (server, version) => {
    const row = guide.split('\n').find((line) => line.startsWith('|') && line.includes(`\`${server}\``));
    expect(row).toContain(version);
  },
);

test('every server that is tried has its version', () => {
  const tried = [...Object.keys(S3_SERVERS), ...Object.keys(GCS_EMULATORS)];
  expect(Object.keys(SERVER_VERSIONS).sort((a, b) => a.localeCompare(b))).toEqual(
    tried.sort((a, b) => a.localeCompare(b)),
  );
});
