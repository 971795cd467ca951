import { type SyntheticEvent, useState } from 'react';
import type { LinkApi, LinkFacts } from '@/lib/browser/gallery/create-link-api';
import { LINK_TEXT_CHARS } from '@/lib/shared/links/link';
import type { LinkItem } from '@/lib/shared/links/link-item';
import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { fieldStyle } from '../../ui/field';
import { messageOf } from '../albums/message-of';

const KEEP = 'keep';
const NEVER = 'never';

type EditLinkDialogProps = {
  link: LinkItem;
  api: LinkApi;
  /** When it ends, in words. */
  end: string;
  onChanged: (link: LinkItem) => void;
  onClose: () => void;
};

/** Changes a link's texts, end and password; its address stays. */
export function EditLinkDialog({ link, api, end, onChanged, onClose }: EditLinkDialogProps) {
  const text = useText('links');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [secret, setSecret] = useState<string>(KEEP);

  async function save(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const field = (name: string) => String(data.get(name) ?? '').trim();
    const life = field('life');
    const password = secret === 'new' ? field('password') : null;
    const facts: LinkFacts = {
      ...{ title: field('title'), to: field('to'), note: field('note') },
      ...(life === KEEP ? {} : { expiresInSeconds: life === NEVER ? null : Number(life) }),
      ...(secret === KEEP ? {} : { password }),
    };
    setBusy(true);
    setProblem(null);
    try {
      onChanged(await api.change(link.id, facts));
    } catch (error) {
      setProblem(messageOf(error));
      setBusy(false);
    }
  }

  return (
    <Dialog title={text.editTitle} onClose={onClose}>
      <form onSubmit={(event) => void save(event)} className="flex flex-col gap-4 text-sm font-medium">
        <label className="flex flex-col gap-1">
          {text.heading}
          <input
            name="title"
            defaultValue={link.title}
            maxLength={LINK_TEXT_CHARS.title}
            className={fieldStyle}
            data-focus
          />
        </label>
        <label className="flex flex-col gap-1">
          {text.recipient}
          <input name="to" defaultValue={link.to} maxLength={LINK_TEXT_CHARS.to} className={fieldStyle} />
        </label>
        <label className="flex flex-col gap-1">
          {text.note}
          <input
            name="note"
            defaultValue={link.note}
            maxLength={LINK_TEXT_CHARS.note}
            className={fieldStyle}
          />
          <span className="text-xs font-normal text-ink-soft">{text.noteHint}</span>
        </label>
        <label className="flex flex-col gap-1">
          {text.expiresAfter}
          <select name="life" defaultValue={KEEP} className={fieldStyle}>
            <option value={KEEP}>{text.keepEnd(end)}</option>
            {text.lives.map(({ seconds, label }) => (
              <option key={label} value={seconds ?? NEVER}>
                {seconds === null ? label : text.fromNow(label)}
              </option>
            ))}
          </select>
        </label>
        <label className="flex flex-col gap-1">
          {text.password}
          <select value={secret} onChange={({ target }) => setSecret(target.value)} className={fieldStyle}>
            <option value={KEEP}>{link.hasPassword ? text.keepPassword : text.noPassword}</option>
            <option value="new">{text.newPassword}</option>
            {link.hasPassword && <option value="none">{text.noPassword}</option>}
          </select>
        </label>
        {secret === 'new' && (
          <input
            name="password"
            required
            maxLength={200}
            autoComplete="off"
            aria-label={text.newPassword}
            className={fieldStyle}
          />
        )}
        {problem !== null && (
          <p role="alert" className="font-normal text-danger">
            {problem}
          </p>
        )}
        <Button type="submit" tone="primary" disabled={isBusy} className="self-end">
          {isBusy ? text.saving : text.save}
        </Button>
      </form>
    </Dialog>
  );
}
