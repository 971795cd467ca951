import type { Finding } from './finding';

/** Whether the findings say that the bucket could not be reached: then there is nothing more to examine. */
export function isUnreachable(findings: readonly Finding[]): boolean {
  return findings.some(({ check, level }) => check === 'reach' && level === 'problem');
}
