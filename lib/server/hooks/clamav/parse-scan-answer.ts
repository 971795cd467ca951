/** The verdict of clamd on one stream. */
export type ScanAnswer =
  | Readonly<{ kind: 'clean' }>
  | Readonly<{ kind: 'found'; signature: string }>
  /** Nobody looked at the whole stream. `isDown`: clamd is not there for others either. */
  | Readonly<{ kind: 'unseen'; reason: string; isDown: boolean }>;

/** Alerts of clamd's option `AlertExceedsMax`: the stream was passed over because a limit of clamd's is below its size. */
const PASSED_OVER = /^Heuristics\.Limits\.Exceeded/;
const MAX_REASON = 200;

/**
 * Reads clamd's answer to `zINSTREAM` without its final NUL (`man 8 clamd`): `stream: OK`, `stream: NAME FOUND`, or an error such as
 * `INSTREAM size limit exceeded. ERROR`. Any other text is no clean bill.
 */
export function parseScanAnswer(text: string): ScanAnswer {
  if (text === 'stream: OK') return { kind: 'clean' };
  const signature = /^stream: (.{1,500}) FOUND$/.exec(text)?.[1];
  if (signature === undefined) return unseen(`clamd answered ${quoted(text)}.`);
  if (PASSED_OVER.test(signature)) return unseen(`clamd stopped at its limit (${signature}).`);
  return { kind: 'found', signature };
}

function unseen(reason: string): ScanAnswer {
  return { kind: 'unseen', reason, isDown: false };
}

function quoted(text: string): string {
  return JSON.stringify(text.slice(0, MAX_REASON));
}
