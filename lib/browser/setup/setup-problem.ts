import type { setupText } from '@/lib/shared/text/en/setup';

type Texts = typeof setupText;

/** Something that the page around Sluice forgot or forbids, with what its sentence tells. */
export type SetupProblem = {
  [Kind in keyof Texts]: Readonly<{ kind: Kind }> &
    (Parameters<Texts[Kind]> extends [infer Facts] ? Facts : unknown);
}[keyof Texts];
