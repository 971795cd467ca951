import type { RulePart } from '../bucket-rules';

/** The effect of a command that puts a document in the place of another. */
export function replacing(command: string, part: 'cors' | 'lifecycle', merged: readonly RulePart[]): string {
  const kind = part === 'cors' ? 'CORS' : 'lifecycle';
  return merged.includes(part)
    ? `# Replaces every ${kind} rule of the bucket. The document contains the current rules and ours.\n${command}`
    : `# Replaces every ${kind} rule of the bucket: add those that must stay to the document first, or write it with --check --print.\n${command}`;
}
