/** `npm run bucket:setup`: gives the configured bucket the CORS, lifecycle and public-access rules the app needs. */
import { createInterface } from 'node:readline/promises';
import {
  ConfigError,
  loadEnvFiles,
  processEnvironment,
  quietLibraries,
  readBucketConfig,
  withOrigins,
} from '@/lib/server/config';
import {
  type BucketRules,
  createBucketAdmin,
  createStorage,
  type DeploymentFacts,
  formatDocuments,
  type RulePart,
  ruleLimits,
  StorageError,
  versionRules,
} from '@/lib/storage';
import { bucketEnvironment } from '../bucket-environment';
import { makeFolder } from '../make-folder';
import { parseOptions, runCommand, UsageError } from '../run-command';
import { deploymentFactsOf } from '../setup/deployment-facts';
import { isServedLive } from '../setup/is-served-live';
import { setUpBucket } from '../setup/set-up-bucket';
import { wantedFor } from '../setup/wanted-for';
import { writeDocuments } from '../setup/write-documents';

const USAGE = `npm run bucket:setup -- [options]
  --origin <address>      where the app is served, such as https://photos.example.com; repeat for several (default: APP_ORIGINS)
  --check                 only compare; exits with 1 if something is missing
  --print                 write the documents into a folder so you can apply them by hand; doesn't contact the bucket
                          (with --check: compare, and include the bucket's other rules)
  --folder <path>         where --print writes (default: bucket-rules)
  --vercel <team>/<project>  team and project for the printed trust policy (default: the placeholders TEAM and PROJECT)
  --yes                   don't ask before writing
  --drop-origins          remove origins from our CORS rule that aren't named now; otherwise they stay
  --expire-versions <n>   on a versioned bucket: delete earlier versions of the app's files after n days
  --end-foreign-files     write the rules even if they delete files that aren't the app's
Exit codes: 0 the bucket is as it should be, 1 something is missing or wasn't written, 2 the bucket or the configuration couldn't
be read at all, 64 unknown option.
`;

const print = (line: string) => void process.stdout.write(`${line}\n`);

quietLibraries();
loadEnvFiles(process.cwd(), 'production');
await runCommand(USAGE, async () => ((await run()) ? 0 : 1), explain);

async function run(): Promise<boolean> {
  const values = parseOptions({
    origin: { type: 'string', multiple: true, default: [] },
    check: { type: 'boolean', default: false },
    print: { type: 'boolean', default: false },
    folder: { type: 'string', default: 'bucket-rules' },
    vercel: { type: 'string' },
    yes: { type: 'boolean', default: false },
    'drop-origins': { type: 'boolean', default: false },
    'expire-versions': { type: 'string' },
    'end-foreign-files': { type: 'boolean', default: false },
  });
  // Told before anything is asked: what is printed must find a place.
  if (values.print) await makeFolder(values.folder);
  const environment = await bucketEnvironment(processEnvironment());
  const config = readBucketConfig(withOrigins(environment, values.origin));
  if (config.origins.length === 0) {
    print(
      'APP_ORIGINS is missing. Set it, or --origin, to where the app is served: browsers may only upload from there.',
    );
    return false;
  }
  const { prefix = '' } = config.storage;
  const wanted = withVersions(wantedFor(config), values['expire-versions'], prefix);
  const facts = deploymentFactsOf(config, parseVercelProject(values.vercel));
  const write = async (rules: BucketRules, merged: readonly RulePart[]) => {
    const documents = formatDocuments(config.storage, rules, { ...facts, merged });
    for (const path of await writeDocuments(values.folder, documents)) print(`  ${path}`);
    print('Read commands.txt first. It says what each command replaces.');
  };
  if (values.print && !values.check) {
    await write(wanted, []);
    return true;
  }
  print(
    `Bucket ${config.storage.bucket} (${config.storage.provider})${prefix === '' ? '' : `, ${prefix} alone`}, pages of ${config.origins.join(', ')}`,
  );
  if (prefix !== '') {
    print('  i Settings of the whole bucket stay as they are, including the block on public access.');
  }
  const storage = createStorage(config.storage);
  return setUpBucket(await createBucketAdmin(config.storage), wanted, {
    storage,
    isCheck: values.check,
    endsForeignKeys: values['end-foreign-files'],
    plan: { ...ruleLimits(config.storage.provider), dropsOrigins: values['drop-origins'] },
    isServedLive: () => isServedLive({ storage, origins: config.origins, uploadMethod: config.uploadMethod }),
    print,
    confirm: async (question) => values.yes || confirm(question),
    ...(values.print ? { onPlan: write } : {}),
  });
}

function withVersions(wanted: BucketRules, days: string | undefined, prefix: string): BucketRules {
  if (days === undefined) return wanted;
  if (!/^[1-9]\d{0,3}$/.test(days))
    throw new UsageError('--expire-versions takes a number of days from 1 to 9999');
  return { ...wanted, lifecycle: [...wanted.lifecycle, ...versionRules(Number(days), prefix)] };
}

function parseVercelProject(text: string | undefined): DeploymentFacts['vercel'] {
  if (text === undefined) return null;
  const [, team, project] = /^([a-z0-9][a-z0-9-]{0,99})\/([a-z0-9][a-z0-9._-]{0,99})$/.exec(text) ?? [];
  if (team === undefined || project === undefined) {
    throw new UsageError('--vercel takes the names of the team and the project, such as acme/photos');
  }
  return { team, project };
}

async function confirm(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    print('There is no terminal to ask in. Use --yes to apply this.');
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
    if (
      /SignatureDoesNotMatch|InvalidAccessKeyId|ExpiredToken|InvalidToken|RequestTimeTooSkewed/.test(
        error.message,
      )
    )
      return `${error.message}\nRun npm run doctor to see what is wrong with the credentials, the clock or the connection to the bucket.`;
    return error.code === 'access_denied'
      ? `${error.message}\nThese rules need more rights than the app has. Run this command with an admin's credentials, or use --print.`
      : error.message;
  }
  return error instanceof Error ? error.message : String(error);
}
