/** `npm run bucket:setup`: gives the configured bucket the CORS, lifecycle and public-access rules the app needs. */
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { ConfigError, readBucketConfig } from '@/lib/server/config';
import { createBucketAdmin, formatDocuments, StorageError } from '@/lib/storage';
import { bucketEnvironment } from '../bucket-environment';
import { loadEnvFiles } from '../load-env-files';
import { QUIET_ENVIRONMENT } from '../quiet-environment';
import { setUpBucket } from '../setup/set-up-bucket';
import { wantedFor } from '../setup/wanted-for';

const USAGE = `npm run bucket:setup -- [options]
  --origin <address>  where the app is served, as https://photos.example.com; repeat it for more (default: APP_ORIGINS)
  --check             compare only; ends with 1 when something is missing
  --print             write the documents instead, for people who apply them by hand; asks the bucket nothing
  --yes               do not ask before writing
`;

const print = (line: string) => void process.stdout.write(`${line}\n`);

Object.assign(process.env, QUIET_ENVIRONMENT);
loadEnvFiles(process.cwd(), 'production');
try {
  process.exitCode = (await run()) ? 0 : 1;
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}

async function run(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      origin: { type: 'string', multiple: true, default: [] },
      check: { type: 'boolean', default: false },
      print: { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    print(USAGE);
    return true;
  }
  const environment = await bucketEnvironment(process.env);
  const named = [environment.APP_ORIGINS, ...values.origin].filter(Boolean).join(',');
  const config = readBucketConfig({ ...environment, APP_ORIGINS: named });
  if (config.origins.length === 0) {
    print(
      'APP_ORIGINS is missing. Set it, or --origin, to where the app is served: browsers may send from there only.',
    );
    return false;
  }
  const wanted = wantedFor(config);
  if (values.print) {
    for (const { file, purpose, text } of formatDocuments(config.storage, wanted, {
      hasCloudFront: config.cloudFront !== null,
    })) {
      print(`# ${file}: ${purpose}\n${text}\n`);
    }
    return true;
  }
  print(
    `Bucket ${config.storage.bucket} (${config.storage.provider}), pages of ${config.origins.join(', ')}`,
  );
  return setUpBucket(await createBucketAdmin(config.storage), wanted, {
    isCheck: values.check,
    print,
    confirm: async (question) => values.yes || confirm(question),
  });
}

async function confirm(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    print('There is no terminal to ask at: use --yes to apply this.');
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`${question} [y/N] `);
  terminal.close();
  return /^y(?:es)?$/i.test(answer.trim());
}

function explain(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  if (error instanceof StorageError) {
    return error.code === 'access_denied'
      ? `${error.message}\nThese rules need more rights than the app has: use the credentials of an admin for this command, or --print.`
      : error.message;
  }
  return `${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`;
}
