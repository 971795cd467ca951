/** `npm run token`: creates, lists and revokes API tokens, whose digests are kept in the bucket. */
import { createApiTokens } from '@/lib/server/api-tokens/create-api-tokens';
import { systemClock } from '@/lib/server/clock';
import { loadEnvFiles, processEnvironment, quietLibraries, readBucketConfig } from '@/lib/server/config';
import { createStorage } from '@/lib/storage';
import { bucketEnvironment } from '../bucket-environment';
import { parseOptions, runCommand } from '../run-command';
import { runTokenCommand, TOKEN_USAGE } from '../tokens/run-token-command';

quietLibraries();
loadEnvFiles(process.cwd(), 'production');
await runCommand(TOKEN_USAGE, async () => {
  const given = parseOptions({
    name: { type: 'string' },
    role: { type: 'string' },
    days: { type: 'string' },
    list: { type: 'boolean', default: false },
    revoke: { type: 'string' },
  });
  const { storage: config } = readBucketConfig(await bucketEnvironment(processEnvironment()));
  const tokens = createApiTokens({ storage: createStorage(config), clock: systemClock });
  return runTokenCommand(given, {
    tokens,
    clock: systemClock,
    print: (text) => process.stdout.write(`${text}\n`),
    tell: (text) => process.stderr.write(`${text}\n`),
  });
});
