/** `npm run doctor`: proves a deployment's bucket, CORS, rules, privacy and CDN, and names what is wrong. */
import { setTimeout as sleep } from 'node:timers/promises';
import { loadEnvFiles, processEnvironment, quietLibraries, withOrigins } from '@/lib/server/config';
import { bucketEnvironment } from '../bucket-environment';
import { buildDecoder } from '../build-decoder';
import { decideExitCode } from '../doctor/report/decide-exit-code';
import { createFindingFormatter, formatVerdict } from '../doctor/report/format-findings';
import { runDoctor } from '../doctor/report/run-doctor';
import { onStopSignal } from '../on-stop-signal';
import { createProgressLine } from '../progress-line';
import { parseOptions, runCommand } from '../run-command';

const USAGE = `npm run doctor -- [options]
  --origin <address>  where the app is served; repeat it for more (default: APP_ORIGINS)
  --repair            clean up after interrupted changes, and what older versions let caches keep for long
  --json              a line of JSON for each finding as it is found, and one with the verdict at the end
Ends with 0 when everything was seen to be right, with 1 when something is wrong or was not fixed, with 2 when something
could not be looked at, with 64 for an option it does not know, and with 130 when it was stopped.
`;

/** Connections a store holds open without a word may not hold up the command's end. */
const LAST_MS = 1_000;

/** As shells tell it of whom Ctrl+C has ended. */
const STOPPED_EXIT_CODE = 130;
/** By then what was written is deleted, unless the store does not answer. */
const STOPS_WITHIN_MS = 10_000;

quietLibraries();
loadEnvFiles(process.cwd(), 'production');
await runCommand(USAGE, run);
setTimeout(() => process.exit(), LAST_MS).unref();

async function run(): Promise<number> {
  const values = parseOptions({
    origin: { type: 'string', multiple: true, default: [] },
    repair: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const own = await bucketEnvironment(processEnvironment());
  const environment = withOrigins(own, values.origin);
  if (values.repair) await buildDecoder();
  const formatFinding = values.json ? JSON.stringify : createFindingFormatter();
  const progress = createProgressLine(process.stderr);
  const stop = new AbortController();
  const running = runDoctor({
    environment,
    isRepair: values.repair,
    report(finding) {
      progress.clear();
      process.stdout.write(`${formatFinding(finding)}\n`);
    },
    onProgress: progress.show,
    outside: { stop: stop.signal },
  });
  onStopSignal(async () => {
    stop.abort();
    progress.clear();
    process.stderr.write('Stopping; what was written is being deleted …\n');
    await Promise.race([running, sleep(STOPS_WITHIN_MS)]);
  }, STOPPED_EXIT_CODE);
  const findings = await running;
  if (stop.signal.aborted) return STOPPED_EXIT_CODE;
  progress.clear();
  const exitCode = decideExitCode(findings);
  const verdict = formatVerdict(findings);
  process.stdout.write(
    values.json ? `${JSON.stringify({ ok: exitCode === 0, exitCode, verdict })}\n` : `\n${verdict}\n`,
  );
  return exitCode;
}
