import type { Finding } from '../finding';

const MARKS: Record<Finding['level'], string> = { ok: '✓', warning: '!', problem: '✗', skipped: '-' };

/** A finding for the terminal: the sentence, and indented what fixes it. */
function formatFinding({ level, message, remedy }: Finding): string {
  const advice = remedy === undefined ? '' : `\n${remedy.replace(/^/gm, '      ')}`;
  return `  ${MARKS[level]} ${message}${advice}`;
}

/** Shows findings one after another; a document that was shown before is not shown again. */
export function createFindingFormatter(): (finding: Finding) => string {
  const shown = new Set<string>();
  return (finding) => {
    const { remedy } = finding;
    const [first = '', ...document] = remedy?.split('\n') ?? [];
    if (document.length === 0) return formatFinding(finding);
    const text = document.join('\n');
    if (shown.has(text)) return formatFinding({ ...finding, remedy: `${first} (the document above)` });
    shown.add(text);
    return formatFinding(finding);
  };
}

/** The last line: what is to be done. A part that was not looked at is never called well. */
export function formatVerdict(findings: readonly Finding[]): string {
  const count = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length;
  const problems = count('problem');
  const warnings = count('warning');
  const skipped = count('skipped');
  const also =
    (warnings === 0 ? '' : `, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`) +
    (skipped === 0 ? '' : `, ${skipped} not checked`);
  if (problems > 0) return `${problems} ${problems === 1 ? 'problem' : 'problems'} found${also}.`;
  if (also === '') return 'All is well.';
  return `${skipped === 0 ? 'No problems' : 'No problems were found'}${also}.`;
}
