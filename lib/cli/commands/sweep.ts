/**
 * `npm run sweep`: finishes abandoned uploads, and fixes what was cut off; for a scheduler of one's own. With
 * `-- --at-once` it does not leave what arrived in the last two minutes to its browser.
 */
import { createServices } from '@/lib/server';
import { loadEnvFiles, processEnvironment, quietLibraries, readServerConfig } from '@/lib/server/config';
import { createSweeper } from '@/lib/server/sweep/create-sweeper';
import seam from '@/sluice.config';
import { bucketEnvironment } from '../bucket-environment';
import { buildDecoder } from '../build-decoder';
import { parseOptions, runCommand } from '../run-command';

const USAGE = `npm run sweep -- [options]
  --at-once   also finish uploads of the last two minutes, which are otherwise left to their browsers
Exit codes: 0 done, 1 something failed, 2 it couldn't start, 64 unknown option.
`;

/** Work that is left after so long is left to the next one. */
const BUDGET_MS = 600_000;

quietLibraries();
loadEnvFiles(process.cwd(), 'production');
await runCommand(USAGE, async () => {
  const values = parseOptions({
    'at-once': { type: 'boolean', default: false },
  });
  await buildDecoder();
  const config = readServerConfig(await bucketEnvironment(processEnvironment()));
  const services = await createServices(config, { seam, writeLog: (line) => process.stderr.write(line) });
  const report = await createSweeper(services).run({
    budgetMs: BUDGET_MS,
    ...(values['at-once'] ? { graceMs: 0 } : {}),
  });
  services.decoder.close();
  process.stdout.write(`${formatReport(report)}\n`);
  return report.failed > 0 ? 1 : 0;
});

function formatReport(report: Awaited<ReturnType<ReturnType<typeof createSweeper>['run']>>): string {
  const done = [
    ['published', report.completed],
    ['refused', report.refused],
    ['removed', report.removed],
    ['unreadable, left to expire', report.unknown],
    ['failed', report.failed],
    ['reported to the hook', report.told],
    ['not yet reported to the hook', report.owed],
    ['erased after a permanent deletion', report.erased],
    ['repaired', report.repaired],
    ['old marks removed', report.expired],
  ] as const;
  const lines = done.filter(([, count]) => count > 0).map(([what, count]) => `${count} ${what}`);
  return lines.length > 0 ? lines.join(', ') : 'Nothing to do.';
}
