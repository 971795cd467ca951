/** `npm run doctor`: proves a deployment's bucket, CORS, rules, privacy and CDN, and names what is wrong. */
import { parseArgs } from 'node:util';
import { bucketEnvironment } from '../bucket-environment';
import { buildDecoder } from '../build-decoder';
import { decideExitCode } from '../doctor/decide-exit-code';
import { createFindingFormatter, formatVerdict } from '../doctor/format-findings';
import { runDoctor } from '../doctor/run-doctor';
import { loadEnvFiles } from '../load-env-files';
import { createProgressLine } from '../progress-line';
import { QUIET_ENVIRONMENT } from '../quiet-environment';

const USAGE = `npm run doctor -- [options]
  --origin <address>  where the app is served; repeat it for more (default: APP_ORIGINS)
  --repair            mend what cut-off changes left behind, and what older versions let caches keep for long
  --json              a line of JSON for each finding as it is found, and one with the verdict at the end
Ends with 0 when everything was seen to be right, with 1 when something is wrong or was not mended, and with 2 when
something could not be looked at.
`;

/** Connections a store holds open without a word may not hold up the command's end. */
const LAST_MS = 1_000;

Object.assign(process.env, QUIET_ENVIRONMENT);
loadEnvFiles(process.cwd(), 'production');
try {
  process.exitCode = await run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 2;
}
setTimeout(() => process.exit(), LAST_MS).unref();

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
  const own = await bucketEnvironment(process.env);
  const named = [own.APP_ORIGINS, ...values.origin].filter(Boolean).join(',');
  const environment = { ...own, ...(named ? { APP_ORIGINS: named } : {}) };
  if (values.repair) await buildDecoder();
  const formatFinding = values.json ? JSON.stringify : createFindingFormatter();
  const progress = createProgressLine(process.stderr);
  const findings = await runDoctor({
    environment,
    isRepair: values.repair,
    report(finding) {
      progress.clear();
      process.stdout.write(`${formatFinding(finding)}\n`);
    },
    onProgress: progress.show,
  });
  progress.clear();
  const exitCode = decideExitCode(findings);
  const verdict = formatVerdict(findings);
  process.stdout.write(
    values.json ? `${JSON.stringify({ ok: exitCode === 0, exitCode, verdict })}\n` : `\n${verdict}\n`,
  );
  return exitCode;
}
