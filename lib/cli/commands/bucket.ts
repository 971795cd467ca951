/** `npm run bucket`: the embedded bucket alone, for an app that runs elsewhere or a test of one's own. */
import { LOCAL_BUCKET, LOCAL_REGION, loadEnvFiles, processEnvironment } from '@/lib/server/config';
import { onStopSignal } from '../on-stop-signal';
import { parseOptions, runCommand } from '../run-command';
import { startLocalBucket } from '../start-local-bucket';

loadEnvFiles(process.cwd(), 'development');
const USAGE = `npm run bucket: takes no options.
DEV_BUCKET_PORT and DEV_BUCKET_DIR set where it listens and stores its files.
`;

await runCommand(USAGE, async () => {
  parseOptions({});
  const bucket = await startLocalBucket(processEnvironment());
  onStopSignal(() => bucket.close());
  process.stdout.write(`Built-in bucket
  endpoint    ${bucket.url}
  bucket      ${LOCAL_BUCKET} (region ${LOCAL_REGION}, path style)
  access key  ${bucket.variables.DEV_BUCKET_ACCESS_KEY_ID}
  secret key  in ${bucket.directory}/secrets.json, or DEV_BUCKET_SECRET_ACCESS_KEY if that is set
  files       ${bucket.directory}
`);
  return 0;
});
