// biome-ignore-all lint/style/noProcessEnv: a host's environment, as the package finds it.
/** Runs where nothing optional is installed: each use of what is missing names it, and how to install it. */
import assert from 'node:assert/strict';
import { createSluice } from 'sluice/next';
import { createStorage } from 'sluice/storage';

const BUCKETS = {
  '@aws-sdk/client-s3': {
    provider: 's3',
    bucket: 'photos',
    region: 'eu-central-1',
    forcePathStyle: false,
    uploadMethod: 'post',
  },
  '@google-cloud/storage': { provider: 'gcs', bucket: 'photos' },
};

for (const [library, config] of Object.entries(BUCKETS)) {
  const error = await createStorage(config)
    .head('a')
    .then(
      () => new Error('It was answered.'),
      (cause) => cause,
    );
  const sentence = new RegExp(`^Sluice needs ${library} for .*\\. Run: npm install .*${library}`);
  if (!sentence.test(error.message)) throw new Error(`${library}: ${error.message}`, { cause: error });
}

// The answer says it while somebody develops, and in production the log alone.
process.env.STORAGE_PROVIDER = 's3';
process.env.STORAGE_BUCKET = 'photos';
process.env.STORAGE_REGION = 'eu-central-1';
process.env.APP_SECRET = 'x'.repeat(32);
process.env.ADMIN_PASSWORD = 'correct-horse-battery';
process.env.UPLOAD_ACCESS = 'public';
const { POST } = createSluice();
for (const mode of ['development', 'production']) {
  process.env.NODE_ENV = mode;
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ filename: 'a.jpg' });
  const request = new Request('http://host.example/api/upload/presign', { method: 'POST', headers, body });
  const { error } = await (await POST(request)).json();
  assert.equal(error.code, 'internal');
  assert.equal(/^Sluice needs sharp /.test(error.details?.reason ?? ''), mode === 'development', mode);
}
process.exit(0);
