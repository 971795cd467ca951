/** `npm run bucket`: the embedded bucket alone, for an app that runs elsewhere or a test of one's own. */
import { loadEnvFiles } from '../load-env-files';
import { onStopSignal } from '../on-stop-signal';
import { LOCAL_BUCKET, LOCAL_REGION, startLocalBucket } from '../start-local-bucket';

loadEnvFiles(process.cwd(), 'development');
try {
  const bucket = await startLocalBucket(process.env);
  onStopSignal(() => bucket.close());
  process.stdout.write(`Embedded bucket
  endpoint    ${bucket.url}
  bucket      ${LOCAL_BUCKET} (region ${LOCAL_REGION}, path style)
  access key  ${bucket.variables.DEV_BUCKET_ACCESS_KEY_ID}
  secret key  in ${bucket.directory}/secrets.json, or DEV_BUCKET_SECRET_ACCESS_KEY where that is set
  files       ${bucket.directory}
`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
