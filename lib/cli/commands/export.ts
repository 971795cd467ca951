/** `npm run export`: writes pictures of the gallery into a folder, with a list of what is known of them. */
import { createServices } from '@/lib/server';
import { loadEnvFiles, processEnvironment, quietLibraries, readServerConfig } from '@/lib/server/config';
import { IMAGE_STATES, type ImageState } from '@/lib/shared/keys/image-state';
import seam from '@/sluice.config';
import { bucketEnvironment } from '../bucket-environment';
import { endSoon, stopOnSignal } from '../end-command';
import { parseExportDate } from '../export/parse-export-date';
import { runExport } from '../export/run-export';
import { parseParallel } from '../parse-parallel';
import { requireBucket } from '../require-bucket';
import { parseArguments, runCommand, UsageError } from '../run-command';
import { writeProblem } from '../write-problem';

const USAGE = `npm run export -- <folder> [options]
  --state <a,b>     held, private, public or trash, comma-separated (default: all except the trash)
  --from <date>     pictures from this date on, such as 2026-01-31 (UTC)
  --to <date>       pictures before this date
  --tag <tag>       pictures with this tag
  --search <words>  pictures with these words in name, description or tags
  --csv             also a table for spreadsheets, sluice-export.csv
  --check           read each existing file to its end; if one differs, the picture is written beside it
  --parallel <n>    pictures at once (default: 8)
  --json            print a line of JSON for each picture as it is done, and one with the totals at the end
Pictures are written to a folder per day, with their own names and dates; sluice-export.jsonl has a line for each, which npm run
import can read. You can stop it and run it again at any time.
Exit codes: 0 all pictures are in the folder, 1 some failed, 2 it couldn't start or had to give up, 64 unknown option, 130 stopped.
`;

/** By then the pictures under way are written. */
const STOPS_WITHIN_MS = 30_000;
const DEFAULT_PARALLEL = 8;

quietLibraries();
loadEnvFiles(process.cwd(), 'production');
await runCommand(USAGE, run);
endSoon();

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
  });
  const [folder, ...more] = positionals;
  if (folder === undefined || folder === '') throw new UsageError('Give the folder to write to');
  if (more.length > 0) throw new UsageError('Give one folder; quote a path that contains spaces');
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
  const say = () => process.stderr.write('\nStopping. Writing pictures in progress…\n');
  stopOnSignal({ stop, running, say, withinMs: STOPS_WITHIN_MS });
  const exitCode = await running;
  services.decoder.close();
  return exitCode;
}

function parseStates(text: string): readonly ImageState[] {
  return text.split(',').map((part) => {
    const state = IMAGE_STATES.find((known) => known === part.trim());
    if (state === undefined)
      throw new UsageError(`--state takes ${IMAGE_STATES.join(', ')}, comma-separated`);
    return state;
  });
}
