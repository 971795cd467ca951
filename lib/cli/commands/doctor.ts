/** `npm run doctor`: proves a deployment's bucket, CORS, rules, privacy and CDN, and names what is wrong. */
import { loadEnvFiles, processEnvironment, quietLibraries, withOrigins } from '@/lib/server/config';
import { bucketEnvironment } from '../bucket-environment';
import { buildDecoder } from '../build-decoder';
import { decideExitCode } from '../doctor/report/decide-exit-code';
import { createFindingFormatter, formatVerdict } from '../doctor/report/format-findings';
import { runDoctor } from '../doctor/report/run-doctor';
import { endSoon, STOPPED_EXIT_CODE, stopOnSignal } from '../end-command';
import { createProgressLine } from '../progress-line';
import { parseOptions, runCommand } from '../run-command';

const USAGE = `npm run doctor -- [options]
  --origin <address>  where the app is served; repeat for several (default: APP_ORIGINS)
  --repair            clean up after interrupted changes, and fix headers that older versions wrote
  --json              print a line of JSON for each finding as it is found, and one with the verdict at the end
Exit codes: 0 everything was seen to be right, 1 something is wrong or wasn't fixed, 2 something couldn't be checked,
64 unknown option, 130 stopped.
`;

/** By then what was written is deleted, unless the store does not answer. */
const STOPS_WITHIN_MS = 10_000;

quietLibraries();
loadEnvFiles(process.cwd(), 'production');
await runCommand(USAGE, run);
endSoon();

async function run(): Promise<number> {
  const values = parseOptions({
    origin: { type: 'string', multiple: true, default: [] },
    repair: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  });
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
  const say = () => {
    progress.clear();
    process.stderr.write('Stopping. Deleting what was written…\n');
  };
  stopOnSignal({ stop, running, say, withinMs: STOPS_WITHIN_MS });
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
