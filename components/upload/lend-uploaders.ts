import type { Uploader } from '@/lib/browser/upload';

/** An uploader for as long as a component is drawn. */
export type Loan = Readonly<{
  uploader: Uploader;
  /** The component is gone. Files that are on their way continue; the uploader ends with the last of them. */
  end: () => void;
}>;

/** Lends the uploader of a key, or the one that `create` makes. */
export type LendUploader = (key: string, create: () => Uploader) => Loan;

type Lent = { uploader: Uploader; users: number };

/** Keeps the uploaders of components above all pages, each for as long as somebody sees it or it has something to do. */
export function lendUploaders(): LendUploader {
  const all = new Map<string, Lent>();

  function endIfDone(key: string, lent: Lent): void {
    const { totals } = lent.uploader.getSnapshot();
    if (lent.users > 0 || totals.active + totals.queued > 0 || all.get(key) !== lent) return;
    all.delete(key);
    lent.uploader.destroy();
  }

  return (key, create) => {
    const lent = all.get(key) ?? { uploader: create(), users: 0 };
    if (!all.has(key)) lent.uploader.on('idle', () => endIfDone(key, lent));
    all.set(key, lent);
    lent.users += 1;
    let isEnded = false;
    return {
      uploader: lent.uploader,
      end: () => {
        if (isEnded) return;
        isEnded = true;
        lent.users -= 1;
        endIfDone(key, lent);
      },
    };
  };
}
