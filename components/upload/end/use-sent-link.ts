import { useCallback, useMemo, useState } from 'react';
import { askServer, ForeignAnswerError } from '@/lib/browser/ask-server';
import { describeRefusal } from '@/lib/browser/describe-refusal';
import type { UploadItem } from '@/lib/browser/upload';
import { MAX_PROVEN_UPLOADS } from '@/lib/shared/links/link';
import type { UploadLink } from '@/lib/shared/links/link-item';
import { useHost } from '../../host/host';
import { useText } from '../../text/text-provider';
import { copyText } from '../../ui/copy-text';
import { useFlash } from '../../ui/use-flash';
import { proofsOf } from './proofs-of';

/** One link to all that was sent, and how it stands. */
export type SentLink = Readonly<{
  /** There can be one. */
  isThere: boolean;
  /** How many photos it is to show. */
  count: number;
  /** Whole, once it was made. */
  address: string | null;
  made: UploadLink | null;
  isBusy: boolean;
  problem: string | null;
  /** The outcome of the last copying, for a moment. */
  outcome: 'copied' | 'failed' | null;
  /** Makes it where it is not made yet, and puts it on the clipboard. */
  copy: () => void;
}>;

/** A link to the photos on a list: that of the one there is, else one that the server makes of them all. */
export function useSentLink(items: readonly UploadItem[]): SentLink {
  const text = useText('uploadLink');
  const { basePath } = useHost();
  const [made, setMade] = useState<Readonly<{ of: string; link: UploadLink }> | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [outcome, flash] = useFlash<'copied' | 'failed'>();
  const proofs = useMemo(() => proofsOf(items), [items]);
  const single = useMemo(() => onlyAddressOf(items), [items]);
  const of = proofs.join();
  const link = made?.of === of ? made.link : null;
  const path = proofs.length > 1 ? (link?.url ?? null) : single;
  const address = path === null ? null : new URL(path, window.location.origin).href;

  const copy = useCallback(async () => {
    const put = async (value: string) => flash((await copyText(value)) ? 'copied' : 'failed');
    if (address !== null) return put(address);
    setBusy(true);
    setProblem(null);
    try {
      const response = await askServer(`${basePath}/upload/link`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ proofs: of.split(',').slice(0, MAX_PROVEN_UPLOADS) }),
      });
      if (response.ok) {
        const answer = (await response.json()) as UploadLink;
        setMade({ of, link: answer });
        await put(new URL(answer.url, window.location.origin).href);
      } else {
        setProblem((await describeRefusal(response, text)).message);
      }
    } catch (error) {
      setProblem(error instanceof ForeignAnswerError ? text.foreign(error.answer) : text.unreachable);
    }
    setBusy(false);
  }, [address, basePath, of, text, flash]);

  return {
    isThere: proofs.length > 1 || single !== null,
    count: Math.max(proofs.length, single === null ? 0 : 1),
    ...{ address, made: proofs.length > 1 ? link : null, isBusy, problem, outcome },
    copy: () => void copy(),
  };
}

/** The address of the only photo that was sent; null for none or several. */
function onlyAddressOf(items: readonly UploadItem[]): string | null {
  const urls = new Set(
    items.flatMap((item) =>
      item.status === 'done' && item.image.shareUrl !== null ? [item.image.shareUrl] : [],
    ),
  );
  return urls.size === 1 ? ([...urls][0] ?? null) : null;
}
