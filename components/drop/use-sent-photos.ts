import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { createSystemClock } from '@/lib/browser/clock';
import { localStorageOrNull } from '@/lib/browser/local-storage-or-null';
import { createReceiptStore, type KeptReceipt } from '@/lib/browser/upload/receipts/create-receipt-store';
import { MAX_BATCH } from '@/lib/shared/limits';
import type { ReceiptsAnswer, SentPhoto } from '@/lib/shared/links/receipt-answers';
import { askAccess } from '../access/ask-access';
import { useHost } from '../host/host';
import { useText } from '../text/text-provider';
import { requestTakeBack } from './request-take-back';

/** A photo that was sent from this device, and what the server says of it; undefined before it said anything. */
export type ShownPhoto = KeptReceipt & Readonly<{ sent: SentPhoto | undefined }>;

const FIRST_SHOWN = 20;
/** While somebody looks, and something waits for approval. */
const ASK_EVERY_MS = 30_000;
/** While one photo after another arrives: a venue's guests share one address, and its rate. */
const ASK_APART_MS = 4_000;
/** Another upload of this page may be done. */
const LOOK_EVERY_MS = 2_000;

/** The photos of a link that this browser remembers, the latest first. */
export function useSentPhotos(link: string) {
  const text = useText('drop');
  const { basePath } = useHost();
  const store = useMemo(() => createReceiptStore(localStorageOrNull(), createSystemClock()), []);
  const [kept, setKept] = useState<readonly KeptReceipt[]>([]);
  const [shown, setShown] = useState(FIRST_SHOWN);
  const [known, setKnown] = useState<ReadonlyMap<string, SentPhoto>>(new Map());
  const [problem, setProblem] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const asking = useRef<boolean>(false);
  const askedMs = useRef(0);
  const visible = useMemo(() => kept.slice(0, shown), [kept, shown]);

  const look = useCallback(() => {
    const now = store.list(link);
    setKept((before) => (isSame(before, now) ? before : now));
  }, [store, link]);

  const ask = useCallback(
    async (receipts: readonly string[]) => {
      if (asking.current || receipts.length === 0) return;
      asking.current = true;
      askedMs.current = Date.now();
      setAsking(true);
      for (let at = 0; at < receipts.length; at += MAX_BATCH) {
        const part = receipts.slice(at, at + MAX_BATCH);
        const answer = await askAccess('POST', `${basePath}/drop/receipts`, text, { receipts: part });
        setProblem(answer.ok ? null : answer.message);
        if (!answer.ok) break;
        const { results } = answer.body as ReceiptsAnswer;
        setKnown((before) => {
          const after = new Map(before);
          results.forEach((result, index) => {
            // A receipt of another secret: nothing is known of it any more.
            const { id = '' } = { id: part[index]?.split('.', 1)[0] };
            const none = { id, state: 'gone', word: null, takeBackUntil: null, thumbUrl: null } as const;
            const sent = 'error' in result ? none : result;
            // Its picture may come under another address each time: it is loaded once.
            const seen = sent.thumbUrl && before.get(part[index] ?? '')?.thumbUrl;
            after.set(part[index] ?? '', seen ? { ...sent, thumbUrl: seen } : sent);
          });
          return after;
        });
      }
      asking.current = false;
      setAsking(false);
    },
    [basePath, text],
  );

  useEffect(() => {
    look();
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [look]);

  const unknown = visible.filter(({ receipt }) => !known.has(receipt)).map(({ receipt }) => receipt);
  const unknownList = unknown.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list as text changes with its content only; what came while others were asked about is asked about now.
  useEffect(() => {
    // After a failure somebody presses the button, or looks again.
    if (unknown.length === 0 || problem !== null) return;
    const timer = setTimeout(() => void ask(unknown), askedMs.current + ASK_APART_MS - Date.now());
    return () => clearTimeout(timer);
  }, [unknownList, isAsking, problem, ask]);

  const refresh = useCallback(() => void ask(visible.map(({ receipt }) => receipt)), [ask, visible]);
  const isWaiting = visible.some(({ receipt }) => known.get(receipt)?.state === 'waiting');
  useEffect(() => {
    const onLook = () => document.visibilityState === 'visible' && refresh();
    document.addEventListener('visibilitychange', onLook);
    const timer = isWaiting ? setInterval(onLook, ASK_EVERY_MS) : undefined;
    return () => {
      document.removeEventListener('visibilitychange', onLook);
      clearInterval(timer);
    };
  }, [refresh, isWaiting]);

  /** Null where it was taken back, else a sentence. */
  async function takeBack(receipt: string): Promise<string | null> {
    const failure = await requestTakeBack(basePath, receipt, text);
    if (failure === null) forget(receipt);
    return failure;
  }

  function forget(receipt: string) {
    store.remove(receipt);
    look();
  }

  return {
    photos: visible.map((one) => ({ ...one, sent: known.get(one.receipt) })),
    count: kept.length,
    isAsking,
    problem,
    showMore: () => setShown((before) => before + MAX_BATCH),
    refresh,
    takeBack,
    forget,
  };
}

function isSame(before: readonly KeptReceipt[], now: readonly KeptReceipt[]): boolean {
  return before.length === now.length && before.every(({ receipt }, at) => receipt === now[at]?.receipt);
}
