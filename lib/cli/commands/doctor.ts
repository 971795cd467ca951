/** `npm run doctor`: proves a deployment's bucket, CORS, rules, privacy and CDN, and names what is wrong. */
import { parseArgs } from 'node:util';
import { createServices } from '@/lib/server';
import { ConfigError, readBucketConfig, readServerConfig } from '@/lib/server/config';
import { bucketEnvironment } from '../bucket-environment';
import { buildDecoder } from '../build-decoder';
import { beginExamination } from '../doctor/begin-examination';
import { checkCaching } from '../doctor/check-caching';
import { checkContents } from '../doctor/check-contents';
import { checkEnvironment } from '../doctor/check-environment';
import { examineBucket } from '../doctor/examine-bucket';
import type { Finding } from '../doctor/finding';
import { createFindingFormatter, formatVerdict } from '../doctor/format-findings';
import { isUnreachable } from '../doctor/is-unreachable';
import { loadEnvFiles } from '../load-env-files';
import { QUIET_ENVIRONMENT } from '../quiet-environment';

const USAGE = `npm run doctor -- [options]
  --origin <address>  where the app is served; repeat it for more (default: APP_ORIGINS)
  --repair            mend what cut-off changes left behind, and what older versions let caches keep for long
  --json              one JSON document on standard output
Ends with 0 only when nothing is broken.
`;

Object.assign(process.env, QUIET_ENVIRONMENT);
loadEnvFiles(process.cwd(), 'production');
try {
  process.exitCode = await run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 2;
}

async function run(): Promise<number> {
  const { values } = parseArgs({
    options: {
      origin: { type: 'string', multiple: true, default: [] },
      repair: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const findings: Finding[] = [];
  const formatFinding = createFindingFormatter();
  const report = (finding: Finding) => {
    findings.push(finding);
    if (!values.json) process.stdout.write(`${formatFinding(finding)}\n`);
  };
  const own = await bucketEnvironment(process.env);
  const named = [own.APP_ORIGINS, ...values.origin].filter(Boolean).join(',');
  const environment = { ...own, ...(named ? { APP_ORIGINS: named } : {}) };
  if (values.repair) await buildDecoder();
  for (const finding of checkEnvironment(environment)) report(finding);
  await examine(environment, values.repair, report);
  const isWell = findings.every(({ level }) => level !== 'problem');
  if (values.json) process.stdout.write(`${JSON.stringify({ ok: isWell, findings }, null, 2)}\n`);
  else process.stdout.write(`\n${formatVerdict(findings)}\n`);
  return isWell ? 0 : 1;
}

type Environment = Readonly<Record<string, string | undefined>>;

async function examine(
  environment: Environment,
  isRepair: boolean,
  report: (finding: Finding) => void,
): Promise<void> {
  const config = bucketConfigOf(environment);
  // What the bucket's part lacks was reported with the whole environment.
  if (config === null) return;
  const examination = await beginExamination(config);
  const found = await examineBucket(examination, report);
  if (isUnreachable(found)) return;
  const { storage, now } = examination;
  const contents = await checkContents({
    storage,
    now,
    repairWith: isRepair ? await createServices(readServerConfig(environment)) : null,
    onProgress,
  });
  for (const finding of contents) report(finding);
  for (const finding of await checkCaching({ storage, isRepair, onProgress })) report(finding);
}

function onProgress(count: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r  ${count} images …\r`);
}

function bucketConfigOf(environment: Environment) {
  try {
    return readBucketConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return null;
    throw error;
  }
}
