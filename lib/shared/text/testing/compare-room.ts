import { ERROR_CODES } from '../../errors/error-codes';
import { SAMPLE_ARGUMENTS, SAMPLE_NUMBER, SAMPLE_WORD } from './sample-values';

/** The marks that a language writes around a name. */
const QUOTES: Readonly<Record<string, string>> = {
  ar: '«»',
  de: '„“',
  en: '“”',
  es: '«»',
  fr: '«»',
  it: '«»',
  ja: '「」',
  nl: '‘’',
  pl: '„”',
  'pt-BR': '“”',
  tr: '“”',
  'zh-CN': '“”',
};

/** The samples that are no words of a sentence. */
const SAMPLES = new RegExp(`\\b(?:true|false|null|${SAMPLE_WORD})\\b`, 'g');

type Sentence = (...args: readonly unknown[]) => unknown;

/** The names of people's programs and forms of data, which are the same in many languages. */
const SAME_EVERYWHERE =
  /^(?:[A-Z0-9-]+(?: [A-Z0-9-]+)*|JSON lines|Ctrl\+.*|Shift\+.*|Alt\+.*|Markdown|.* · .*|[^a-z]*)$/;

/** The faults of a room in another language beside the English one, each a sentence that names its place. */
export async function compareRoom(
  language: string,
  path: string,
  english: unknown,
  other: unknown,
): Promise<readonly string[]> {
  if (typeof english === 'string' || typeof other === 'string') {
    return typeof english === typeof other
      ? judge(language, path, String(english), String(other))
      : [`${path}: is ${typeof other}, and ${typeof english} in English`];
  }
  if (typeof english === 'function' && typeof other === 'function') {
    return /\bload[A-Z]\w*$/.test(path)
      ? compareRoom(language, `${path}()`, await english(), await other())
      : compareSentences(language, path, english as Sentence, other as Sentence);
  }
  if (typeof english !== typeof other) {
    return [`${path}: is ${typeof other}, and ${typeof english} in English`];
  }
  if (typeof english !== 'object' || english === null || other === null) {
    return english === other ? [] : [`${path}: is ${String(other)}, and ${String(english)} in English`];
  }
  const missing = Object.keys(english).filter((key) => !Object.hasOwn(other as object, key));
  const tooMany = Object.keys(other as object).filter((key) => !Object.hasOwn(english, key));
  const inside = await Promise.all(
    Object.keys(english)
      .filter((key) => Object.hasOwn(other as object, key))
      .map((key) =>
        compareRoom(language, `${path}.${key}`, Reflect.get(english, key), Reflect.get(other as object, key)),
      ),
  );
  return [
    ...missing.map((key) => `${path}.${key}: is missing`),
    ...tooMany.map((key) => `${path}.${key}: isn't in English`),
    ...inside.flat(),
  ];
}

function compareSentences(language: string, path: string, english: Sentence, other: Sentence) {
  const isOfErrors = path === 'errors' || path.endsWith('.loadErrors()') || path.endsWith('.error');
  const calls = isOfErrors
    ? Object.keys(ERROR_CODES).flatMap((code) => SAMPLE_ARGUMENTS.map(([details]) => [code, details]))
    : SAMPLE_ARGUMENTS;
  const faults = new Set<string>();
  for (const args of calls) {
    const [expected, text] = [draw(english, args), draw(other, args)];
    // Not every sentence takes every argument: those that are none in English are not asked for here.
    if (expected === null || /undefined|NaN|Invalid|\[object/.test(expected)) continue;
    if (text === null) faults.add(`${path}: fails where English says “${expected}”`);
    else for (const fault of judge(language, path, expected, text)) faults.add(fault);
  }
  return [...faults];
}

function draw(sentence: Sentence, args: readonly unknown[]): string | null {
  try {
    const drawn = sentence(...args);
    if (Array.isArray(drawn)) return drawn.map((part) => textOf(part)).join('');
    return typeof drawn === 'string' ? drawn : null;
  } catch {
    return null;
  }
}

/** A slot in a sentence is a function that draws its words, or a value. */
const textOf = (part: unknown): string => (typeof part === 'string' ? part : `${part as string}`);

function judge(language: string, path: string, english: string, text: string): readonly string[] {
  const faults: string[] = [];
  const say = (fault: string) => faults.push(`${path}: ${fault}: “${text}”`);
  if (english.trim() !== '' && text.trim() === '') say(`is empty, in English “${english}”`);
  if (/undefined|NaN|\[object|#/.test(text) && !/#/.test(english)) say('holds no text');
  const words = english.replace(SAMPLES, '').match(/[A-Za-z’]{3,}/g) ?? [];
  if (language !== 'en' && text === english && words.length > 1 && !SAME_EVERYWHERE.test(text)) {
    say('is still English');
  }
  if (/\s…|\.\.\./.test(text) && !/\s…/.test(english)) say('has no “…” right behind its word');
  if (/(?<=\p{L})'(?=\p{L})|"/u.test(text.replace(/`[^`]*`/g, '')))
    say('has quotation marks of a typewriter');
  if (english.includes(SAMPLE_WORD) && !text.includes(SAMPLE_WORD)) say('has lost a name');
  if (digitsOf(english).includes(String(SAMPLE_NUMBER)) && !digitsOf(text).includes(String(SAMPLE_NUMBER))) {
    say(`has lost a number, in English “${english}”`);
  }
  const [open = '', close = ''] = QUOTES[language] ?? '';
  const count = (mark: string) => text.split(mark).length - 1;
  const foreign = [...'“”„‟«»「」'].filter((mark) => mark !== open && mark !== close && text.includes(mark));
  if (foreign.length > 0) say(`has quotation marks of another language (${foreign.join('')})`);
  // An apostrophe looks like the end of a quotation.
  if (close !== '’' && count(open) !== count(close)) say('does not close its quotation');
  return faults;
}

/** The digits of a text without what separates thousands. */
const digitsOf = (text: string) => text.normalize('NFKC').replace(/(?<=\d)[.,’\s\u066c](?=\d)/g, '');
