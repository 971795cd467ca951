import { formats } from './formats';

/** A participle that ends an outcome's first word, and the adjective that may follow it. */
const FIRST_WORDS = /^\p{L}+a(?: privada| pública)?(?!\p{L})/u;

/** An outcome such as `movida para a lixeira`, written of one photo, as it is said of a number of them: `movidas para a lixeira`. */
export function agreeing(number: number, outcome: string): string {
  return formats.plural(number, { one: 'one', other: 'other' }) === 'one'
    ? outcome
    : String(outcome).replace(FIRST_WORDS, (words) => `${words.replace('a ', 'as ')}s`);
}
