/** The word that stands for a name, and the number that stands for a count, in sentences that a test draws. */
export const SAMPLE_WORD = 'Zebra';
export const SAMPLE_NUMBER = 4_321;

const ARRAY_METHODS = ['map', 'filter', 'join', 'some', 'every', 'find', 'flatMap', 'includes'] as const;
const STRING_METHODS = [
  'replace',
  'replaceAll',
  'trim',
  'split',
  'slice',
  'startsWith',
  'toLowerCase',
] as const;

/** A value that is a word in a sentence, a number where one is counted, a list where one is joined, and an object of such values. */
export function createSample(): unknown {
  const array = [SAMPLE_WORD];
  return new Proxy(() => undefined, {
    get(_, key) {
      if (key === Symbol.toPrimitive) {
        return (hint: string) => (hint === 'string' ? SAMPLE_WORD : SAMPLE_NUMBER);
      }
      if (key === Symbol.iterator) return () => array[Symbol.iterator]();
      if (ARRAY_METHODS.some((name) => name === key)) return Reflect.get(array, key).bind(array);
      if (STRING_METHODS.some((name) => name === key)) {
        return Reflect.get(String.prototype, key).bind(SAMPLE_WORD);
      }
      return key === 'then' ? undefined : createSample();
    },
  });
}

/** An object all of whose fields have the same value. */
export function createFields(value: unknown): unknown {
  return new Proxy({}, { get: (_, key) => (key === 'then' || typeof key === 'symbol' ? undefined : value) });
}

/** Arguments to call a sentence with; not every sentence takes each. */
export const SAMPLE_ARGUMENTS: readonly (readonly unknown[])[] = [
  [createSample(), createSample(), createSample()],
  ...[0, 1, 2, 3, 5, 11, 21, 100, SAMPLE_NUMBER].flatMap((number) => [[number], [createFields(number)]]),
  ...[true, false, null, undefined, SAMPLE_WORD].flatMap((value) => [[value], [createFields(value)]]),
  [],
];
