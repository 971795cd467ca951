import { Link as LinkIcon } from 'lucide-react';
import { useState } from 'react';
import { askServer, ForeignAnswerError } from '@/lib/browser/ask-server';
import { describeRefusal } from '@/lib/browser/describe-refusal';
import { MAX_PROVEN_UPLOADS } from '@/lib/shared/links/link';
import type { UploadLink as Link } from '@/lib/shared/links/link-item';
import { useHost } from '../host/host';
import { useText } from '../text/text-provider';
import { Button } from '../ui/button';
import { copyText } from '../ui/copy-text';
import { fieldStyle } from '../ui/field';

/** Makes one link to all photos that were sent here. `proofs`: what the server gave for each of them. */
export function UploadLink({ proofs }: { proofs: readonly string[] }) {
  const text = useText('uploadLink');
  const { basePath } = useHost();
  const [link, setLink] = useState<Link | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<'copied' | 'copyByHand' | null>(null);
  const address = link && new URL(link.url, window.location.origin).href;

  const copy = async (value: string) => setOutcome((await copyText(value)) ? 'copied' : 'copyByHand');

  async function make() {
    setBusy(true);
    setProblem(null);
    try {
      const response = await askServer(`${basePath}/upload/link`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ proofs: proofs.slice(0, MAX_PROVEN_UPLOADS) }),
      });
      if (response.ok) {
        const made = (await response.json()) as Link;
        setLink(made);
        await copy(new URL(made.url, window.location.origin).href);
      } else {
        setProblem((await describeRefusal(response, text)).message);
      }
    } catch (error) {
      setProblem(error instanceof ForeignAnswerError ? text.foreign(error.answer) : text.unreachable);
    }
    setBusy(false);
  }

  return (
    <div className="flex flex-col gap-2 border-t border-line pt-4 text-sm">
      {link === null || address === null ? (
        <Button onClick={() => void make()} disabled={isBusy} className="self-start">
          <LinkIcon aria-hidden="true" />
          {isBusy ? text.making : text.make(proofs.length)}
        </Button>
      ) : (
        <>
          <div className="flex items-end gap-2">
            <label className="flex min-w-0 flex-1 flex-col gap-1 font-medium">
              {text.name}
              <input
                readOnly
                value={address}
                onFocus={({ target }) => target.select()}
                className={fieldStyle}
              />
            </label>
            <Button onClick={() => void copy(address)} className="pointer-coarse:h-11">
              <span aria-live="polite">{text[outcome ?? 'copy']}</span>
            </Button>
          </div>
          <p className="text-pretty text-ink-soft">
            {text.until(link.expiresAt)} {link.count < proofs.length && text.onlyFirst(link.count)}
          </p>
        </>
      )}
      {problem !== null && (
        <p role="alert" className="text-danger">
          {problem}
        </p>
      )}
    </div>
  );
}
