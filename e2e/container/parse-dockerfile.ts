/** One line of a Dockerfile, continued lines joined. */
export type Instruction = Readonly<{ name: string; text: string }>;

/** A stage: everything from one FROM to the next. */
export type Stage = Readonly<{ name: string; from: string; instructions: readonly Instruction[] }>;

/** The stages of a Dockerfile. Comments and what stands before the first FROM are left out. */
export function parseDockerfile(text: string): readonly Stage[] {
  const stages: { name: string; from: string; instructions: Instruction[] }[] = [];
  const lines = text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('#'))
    .join('\n')
    .replaceAll(/\\\n/g, ' ')
    .split('\n');
  for (const line of lines) {
    const [, name = '', rest = ''] = /^([A-Z]+)\s+(.*)$/.exec(line.trim()) ?? [];
    if (name === 'FROM') {
      const [, from = '', as = ''] = /^(?:--\S+\s+)*(\S+)(?:\s+AS\s+(\S+))?$/i.exec(rest) ?? [];
      stages.push({ name: as || 'final', from, instructions: [] });
    } else if (name !== '') stages.at(-1)?.instructions.push({ name, text: rest });
  }
  return stages;
}

/** The one instruction of a name in a stage. Throws where there is none, or another one. */
export function onlyInstruction(stage: Stage, name: string): string {
  const found = stage.instructions.filter((instruction) => instruction.name === name);
  if (found.length !== 1) throw new Error(`The stage ${stage.name} has ${found.length} of ${name}.`);
  return found[0]?.text ?? '';
}

/** The words of a command in its JSON form, behind CMD of a HEALTHCHECK too. */
export function wordsOf(text: string): readonly string[] {
  return JSON.parse(text.slice(text.indexOf('['))) as string[];
}

/** NAME=value pairs of all ENV of a stage. */
export function environmentOf(stage: Stage): Readonly<Record<string, string>> {
  const pairs = stage.instructions
    .filter(({ name }) => name === 'ENV')
    .flatMap(({ text }) => text.split(/\s+/).map((pair) => pair.split('=', 2) as [string, string]));
  return Object.fromEntries(pairs);
}
