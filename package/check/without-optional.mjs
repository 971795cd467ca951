/** Runs where nothing optional is installed: each use of what is missing names it, and how to install it. */
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
