/** Every value of the catalogue in brackets, its functions too, so that a page shows what does not come from it. */
export function toPseudo<Text>(text: Text): Text {
  if (typeof text === 'string') return `[${text}]` as Text;
  if (Array.isArray(text)) return text.map(toPseudo) as Text;
  if (typeof text === 'function') {
    return ((...args: unknown[]) => {
      const result: unknown = text(...args.map(withPseudoWords));
      return result instanceof Promise ? result.then(toPseudo) : toPseudo(result);
    }) as Text;
  }
  if (typeof text !== 'object' || text === null || '$$typeof' in text) return text;
  return Object.fromEntries(Object.entries(text).map(([key, value]) => [key, toPseudo(value)])) as Text;
}

/** A function that draws words of the sentence, such as a link. */
function withPseudoWords(argument: unknown): unknown {
  return typeof argument === 'function'
    ? (...words: unknown[]) => argument(...words.map(toPseudo))
    : argument;
}
