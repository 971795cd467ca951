/** `npm run import`: takes pictures of a folder or of a bucket into the gallery, verified as uploads are. */
import { availableParallelism } from 'node:os';
import { createServices } from '@/lib/server';
import { loadEnvFiles, processEnvironment, quietLibraries, readServerConfig } from '@/lib/server/config';
import { createDecoder } from '@/lib/server/decode-pool/create-decoder';
import { startDecodeProcess } from '@/lib/server/decode-pool/start-decode-process';
import { PUBLISH_STATES } from '@/lib/shared/keys/image-state';
import { cleanText } from '@/lib/shared/keys/text/clean-name';
import type { PublishState } from '@/lib/shared/limits';
import seam from '@/sluice.config';
import { bucketEnvironment } from '../bucket-environment';
import { buildRedrawer } from '../build-redrawer';
import { endSoon, stopOnSignal } from '../end-command';
import { openSource } from '../import/open-source';
import { parseImportSource } from '../import/parse-import-source';
import { runImport } from '../import/run-import';
import { parseParallel } from '../parse-parallel';
import { requireBucket } from '../require-bucket';
import { parseArguments, runCommand, UsageError } from '../run-command';
import { writeProblem } from '../write-problem';

const USAGE = `npm run import -- <folder | s3://bucket/prefix | gs://bucket/prefix> [options]
  --state <state>             private, public or held (default: UPLOAD_STATE, or for an exported folder, what its list says)
  --tags <a,b>                tags for every picture
  --small                     resize every picture as the upload page does; otherwise only those that are too large
  --dry-run                   check everything and write nothing
  --parallel <n>              files at once (default: by the number of cores)
  --source-endpoint <address> another S3 server, such as https://minio.example.com
  --source-region <region>    where that bucket is
  --source-profile <name>     read it with this profile of your AWS configuration
  --json                      print a line of JSON for each file as it is done, and one with the totals at the end
s3:///prefix is a prefix of the app's own bucket. A folder written by npm run export is imported with everything known about its pictures.
You can stop it and run it again at any time.
Exit codes: 0 every picture is in the gallery, 1 some were rejected or failed, 2 it couldn't start or had to give up, 64 unknown
option, 130 stopped.
`;

/** By then the files under way have come to their end. */
const STOPS_WITHIN_MS = 30_000;

quietLibraries();
loadEnvFiles(process.cwd(), 'production');
await runCommand(USAGE, run);
endSoon();

async function run(): Promise<number> {
  const { values, positionals } = parseArguments({
    state: { type: 'string' },
    tags: { type: 'string', default: '' },
    small: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
    parallel: { type: 'string' },
    'source-endpoint': { type: 'string' },
    'source-region': { type: 'string' },
    'source-profile': { type: 'string' },
    json: { type: 'boolean', default: false },
  });
  const named = parseImportSource(positionals);
  const options = {
    state: parseState(values.state),
    tags: values.tags
      .split(',')
      .map(cleanText)
      .filter((tag) => tag !== ''),
    isSmallWanted: values.small,
    isDryRun: values['dry-run'],
  };
  const cores = Math.max(2, Math.min(4, availableParallelism()));
  const parallel = parseParallel(values.parallel, cores * 2);
  const config = readServerConfig(await bucketEnvironment(processEnvironment()));
  const reach = {
    endpoint: values['source-endpoint'],
    region: values['source-region'],
    profile: values['source-profile'],
  };
  const source = await openSource(named, reach, config.storage);
  const redrawer = await buildRedrawer();
  const decoder = createDecoder({
    start: () => startDecodeProcess(redrawer),
    processes: Math.min(parallel, cores),
  });
  const services = await createServices(config, { seam, decoder, writeLog: writeProblem });
  await requireBucket(services);
  const stop = new AbortController();
  const running = runImport({
    ...{ services, source, options, parallel },
    isJson: values.json,
    stop: stop.signal,
    print: (line) => process.stdout.write(line),
    terminal: process.stderr,
  });
  const say = () => process.stderr.write('\nStopping. Finishing files in progress…\n');
  stopOnSignal({ stop, running, say, withinMs: STOPS_WITHIN_MS, free: decoder.close });
  const exitCode = await running;
  decoder.close();
  return exitCode;
}

function parseState(text: string | undefined): PublishState | null {
  if (text === undefined) return null;
  const state = PUBLISH_STATES.find((known) => known === text);
  if (state === undefined) throw new UsageError(`--state takes one of ${PUBLISH_STATES.join(', ')}`);
  return state;
}
