import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { TokenItem } from '@/lib/shared/sign-in';
import { useText } from '../text/text-provider';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import type { Said } from '../ui/said-line';
import { askAccess } from './ask-access';
import { NewTokenDialog } from './new-token-dialog';

type TokenListProps = {
  tokens: readonly TokenItem[];
  formatTime: (iso: string) => string;
  onSaid: (said: Said) => void;
};

/** The API tokens that hold, and a way to make and to revoke them. */
export function TokenList({ tokens: before, formatTime, onSaid }: TokenListProps) {
  const text = useText('access');
  const [tokens, setTokens] = useState(before);
  const [isMaking, setMaking] = useState(false);
  const [leaving, setLeaving] = useState<TokenItem | null>(null);

  async function revoke({ id }: TokenItem) {
    const answer = await askAccess('DELETE', `/api/tokens/${id}`, text);
    if (!answer.ok) return onSaid({ message: answer.message, isProblem: true });
    setTokens((all) => all.filter((token) => token.id !== id));
    onSaid({ message: text.revoked, isProblem: false });
  }

  return (
    <section className="flex flex-col gap-3" aria-label={text.tokensTitle}>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h2 className="text-base font-semibold">{text.tokensTitle}</h2>
          <p className="text-sm text-ink-soft">{text.tokensHint}</p>
        </div>
        <Button size="small" onClick={() => setMaking(true)}>
          <Plus aria-hidden="true" />
          {text.newToken}
        </Button>
      </div>
      {tokens.length === 0 ? (
        <p className="text-sm text-ink-soft">{text.noTokens}</p>
      ) : (
        <ul className="overflow-hidden rounded-xl border border-line bg-surface">
          {tokens.map((token) => (
            <li
              key={token.id}
              className="flex flex-wrap items-center gap-x-4 gap-y-3 border-line px-4 py-3 text-sm not-first:border-t"
            >
              <div className="min-w-0 flex-1 basis-60">
                <p className="font-medium break-words">
                  {token.name} · {text.roles[token.role]}
                </p>
                <p className="break-words text-ink-soft">
                  {text.createdBy(token.createdBy, formatTime(token.createdAt))},{' '}
                  {token.expiresAt === null ? text.neverExpires : text.expires(formatTime(token.expiresAt))}
                </p>
              </div>
              <Button
                size="small"
                tone="danger"
                aria-label={text.revokeOf(token.name)}
                onClick={() => setLeaving(token)}
              >
                {text.revoke}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {isMaking && (
        <NewTokenDialog
          onCreated={(token) => setTokens((all) => [token, ...all])}
          onClose={() => setMaking(false)}
        />
      )}
      {leaving !== null && (
        <ConfirmDialog
          title={text.revokeTitle(leaving.name)}
          tone="danger"
          answer={text.revoke}
          onClose={() => setLeaving(null)}
          onConfirm={() => void revoke(leaving)}
        >
          {text.revokeHint}
        </ConfirmDialog>
      )}
    </section>
  );
}
