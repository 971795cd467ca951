/** `npm run export`: writes pictures of the gallery into a folder, with a list of what is known of them. */
import { setTimeout as sleep } from 'node:timers/promises';
import { createServices } from '@/lib/server';
import { loadEnvFiles, processEnvironment, quietLibraries, readServerConfig } from '@/lib/server/config';
import { IMAGE_STATES, type ImageState } from '@/lib/shared/keys/image-state';
import seam from '@/sluice.config';
import { bucketEnvironment } from '../bucket-environment';
import { parseExportDate } from '../export/parse-export-date';
import { runExport } from '../export/run-export';
import { onStopSignal } from '../on-stop-signal';
import { parseParallel } from '../parse-parallel';
import { requireBucket } from '../require-bucket';
import { parseArguments, runCommand, UsageError } from '../run-command';
import { writeProblem } from '../write-problem';

const USAGE = `npm run export -- <folder> [options]
  --state <a,b>     held, private, public or trash (default: all but the trash)
  --from <date>     pictures of the gallery from this date on, such as 2026-01-31 (UTC)
  --to <date>       pictures before this date
  --tag <tag>       pictures with this tag
  --search <words>  pictures with these words in name, description or tags
  --csv             also a table for spreadsheets, sluice-export.csv
  --check           read each file that is there already to its end; where it differs, the picture is written beside it
  --parallel <n>    pictures at once (default: 8)
  --json            a line of JSON for each picture as it is done, and one with the sums at the end
Pictures come into folders by the day, with their own names and dates; sluice-export.jsonl has a line for each, which npm run import
reads. Ends with 0 when all of them are in the folder, with 1 when some failed, with 2 when it could not begin or had to give up, with
64 for an option it does not know, and with 130 when it was stopped. It may be run again at any time.
`;

/** Connections a store holds open without a word may not hold up the command's end. */
const LAST_MS = 1_000;
const STOPPED_EXIT_CODE = 130;
/** By then the pictures under way are written. */
const STOPS_WITHIN_MS = 30_000;
const DEFAULT_PARALLEL = 8;

quietLibraries();
loadEnvFiles(process.cwd(), 'production');
await runCommand(USAGE, run);
setTimeout(() => process.exit(), LAST_MS).unref();

async function run(): Promise<number> {
  const { values, positionals } = parseArguments({
    state: { type: 'string', default: 'held,private,public' },
    from: { type: 'string' },
    to: { type: 'string' },
    tag: { type: 'string' },
    search: { type: 'string' },
    csv: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    parallel: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const [folder, ...more] = positionals;
  if (folder === undefined || folder === '') throw new UsageError('Name the folder to write to');
  if (more.length > 0) throw new UsageError('Name one folder; quote a path that has spaces in it');
  const selection = {
    states: parseStates(values.state),
    from: parseExportDate('--from', values.from),
    to: parseExportDate('--to', values.to),
    ...(values.tag === undefined ? {} : { tag: values.tag }),
    ...(values.search === undefined ? {} : { q: values.search }),
  };
  const parallel = parseParallel(values.parallel, DEFAULT_PARALLEL);
  const config = readServerConfig(await bucketEnvironment(processEnvironment()));
  const services = await createServices(config, { seam, writeLog: writeProblem });
  await requireBucket(services);
  const stop = new AbortController();
  const running = runExport({
    ...{ services, folder, selection, parallel, stop },
    isChecked: values.check,
    hasCsv: values.csv,
    isJson: values.json,
    print: (line) => process.stdout.write(line),
    terminal: process.stderr,
  });
  onStopSignal(async () => {
    stop.abort();
    process.stderr.write('\nStopping; pictures under way are written …\n');
    await Promise.race([running, sleep(STOPS_WITHIN_MS)]);
  }, STOPPED_EXIT_CODE);
  const exitCode = await running;
  services.decoder.close();
  return exitCode;
}

function parseStates(text: string): readonly ImageState[] {
  return text.split(',').map((part) => {
    const state = IMAGE_STATES.find((known) => known === part.trim());
    if (state === undefined)
      throw new UsageError(`--state takes ${IMAGE_STATES.join(', ')}, several with commas between`);
    return state;
  });
}
