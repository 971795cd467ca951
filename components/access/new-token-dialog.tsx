import { type SyntheticEvent, useState } from 'react';
import { ROLES } from '@/lib/shared/roles';
import type { CreatedToken, TokenItem } from '@/lib/shared/sign-in';
import { useText } from '../text/text-provider';
import { Button } from '../ui/button';
import { copyText } from '../ui/copy-text';
import { Dialog } from '../ui/dialog';
import { fieldStyle } from '../ui/field';
import { askAccess } from './ask-access';

type NewTokenDialogProps = { onCreated: (token: TokenItem) => void; onClose: () => void };

const NEVER = 'never';

/** Asks what a new token shall be, and shows its text once. */
export function NewTokenDialog({ onCreated, onClose }: NewTokenDialogProps) {
  const text = useText('access');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [made, setMade] = useState<string | null>(null);

  async function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const days = fields.get('days');
    setBusy(true);
    setProblem(null);
    const answer = await askAccess('POST', '/api/tokens', text, {
      name: fields.get('name'),
      role: fields.get('role'),
      ...(days === NEVER ? {} : { days: Number(days) }),
    });
    setBusy(false);
    if (!answer.ok) return setProblem(answer.message);
    const { token, ...item } = answer.body as CreatedToken;
    onCreated(item);
    setMade(token);
  }

  return (
    <Dialog title={text.newToken} onClose={onClose}>
      {made === null ? (
        <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4 text-sm font-medium">
          <label className="flex flex-col gap-1.5">
            {text.tokenName}
            <input name="name" required maxLength={40} autoComplete="off" className={fieldStyle} data-focus />
          </label>
          <label className="flex flex-col gap-1.5">
            {text.tokenRole}
            <select name="role" defaultValue="uploader" className={fieldStyle}>
              {ROLES.map((role) => (
                <option key={role} value={role}>
                  {text.roles[role]}
                </option>
              ))}
            </select>
          </label>
          <label className="flex flex-col gap-1.5">
            {text.tokenEnd}
            <select name="days" defaultValue="90" className={fieldStyle}>
              {text.tokenEnds.map(({ days, label }) => (
                <option key={label} value={days ?? NEVER}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          {problem !== null && (
            <p role="alert" className="font-normal text-danger">
              {problem}
            </p>
          )}
          <Button type="submit" tone="primary" disabled={isBusy} className="self-end">
            {text.create}
          </Button>
        </form>
      ) : (
        <MadeToken token={made} onClose={onClose} />
      )}
    </Dialog>
  );
}

function MadeToken({ token, onClose }: { token: string; onClose: () => void }) {
  const text = useText('access');
  const [isCopied, setCopied] = useState(false);
  return (
    <>
      <p role="status" className="text-sm text-ink-soft">
        {text.created}
      </p>
      <code className="rounded-lg bg-sunken p-3 text-sm break-all select-all">{token}</code>
      <div className="flex justify-end gap-2">
        <Button onClick={() => void copyText(token).then(setCopied)}>
          {isCopied ? text.copied : text.copy}
        </Button>
        <Button tone="primary" onClick={onClose}>
          {text.done}
        </Button>
      </div>
    </>
  );
}
