import type { Finding } from '../finding';

/**
 * The exit code of the command: 1 where something is wrong (or was not fixed), 2 where nothing wrong was seen and
 * something could not be looked at, 0 only where everything was seen to be right. Things to know change nothing.
 */
export function decideExitCode(findings: readonly Finding[]): 0 | 1 | 2 {
  const has = (level: Finding['level']) => findings.some((finding) => finding.level === level);
  if (has('problem')) return 1;
  return has('skipped') || !has('ok') ? 2 : 0;
}
