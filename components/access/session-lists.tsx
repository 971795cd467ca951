import { useState } from 'react';
import { forgetHistory } from '@/lib/browser/forget-history';
import { forgetAllSent } from '@/lib/browser/sent/sent-photos';
import { tellSignedOut } from '@/lib/browser/sign-out-signal';
import { forgetThumbnails } from '@/lib/browser/thumbnails/forget-thumbnails';
import type { SessionItem } from '@/lib/shared/sign-in';
import { useText } from '../text/text-provider';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import type { Said } from '../ui/said-line';
import { askAccess } from './ask-access';
import { SessionRow } from './session-row';

type SessionListsProps = {
  sessions: readonly SessionItem[];
  /** An admin sees everybody's. */
  isAdmin: boolean;
  formatTime: (iso: string) => string;
  onSaid: (said: Said) => void;
};

/** Leaves nothing of what somebody saw in memory. */
async function leave(): Promise<void> {
  forgetAllSent();
  forgetHistory();
  tellSignedOut();
  await forgetThumbnails();
  window.location.assign('/');
}

/** The sessions of the person who looks, and others' for an admin. */
export function SessionLists({ sessions: before, isAdmin, formatTime, onSaid }: SessionListsProps) {
  const text = useText('access');
  const [sessions, setSessions] = useState(before);
  const [busyId, setBusyId] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);

  async function end({ id, isCurrent }: SessionItem) {
    setBusyId(id);
    const answer = await askAccess('DELETE', `/api/sessions/${id}`, text);
    setBusyId(null);
    if (!answer.ok) return onSaid({ message: answer.message, isProblem: true });
    if (isCurrent) return leave();
    setSessions((all) => all.filter((session) => session.id !== id));
    onSaid({ message: text.ended, isProblem: false });
  }

  async function endAll() {
    const answer = await askAccess('DELETE', '/api/sessions?whose=everybody', text);
    if (!answer.ok) return onSaid({ message: answer.message, isProblem: true });
    return leave();
  }

  const rowsOf = (isOwn: boolean) =>
    sessions
      .filter((session) => session.isOwn === isOwn)
      .map((session) => (
        <SessionRow
          key={session.id}
          session={session}
          withName={!isOwn}
          formatTime={formatTime}
          isBusy={busyId !== null}
          onEnd={() => void end(session)}
        />
      ));
  const [own, others] = [rowsOf(true), rowsOf(false)];
  return (
    <>
      <Section title={text.ownTitle} hint={text.ownHint} rows={own} none={text.none} />
      {isAdmin && (
        <Section title={text.othersTitle} rows={others} none={text.noOthers}>
          <Button size="small" tone="danger" className="self-start" onClick={() => setAsking(true)}>
            {text.endAll}
          </Button>
        </Section>
      )}
      {isAsking && (
        <ConfirmDialog
          title={text.endAllTitle}
          tone="danger"
          answer={text.endAll}
          onClose={() => setAsking(false)}
          onConfirm={() => void endAll()}
        >
          {text.endAllHint}
        </ConfirmDialog>
      )}
    </>
  );
}

type SectionProps = {
  title: string;
  hint?: string;
  rows: readonly React.ReactNode[];
  none: string;
  children?: React.ReactNode;
};

function Section({ title, hint, rows, none, children }: SectionProps) {
  return (
    <section className="flex flex-col gap-3" aria-label={title}>
      <div>
        <h2 className="text-base font-semibold">{title}</h2>
        {hint !== undefined && <p className="text-sm text-ink-soft">{hint}</p>}
      </div>
      {rows.length === 0 ? (
        <p className="text-sm text-ink-soft">{none}</p>
      ) : (
        <ul className="overflow-hidden rounded-xl border border-line bg-surface">{rows}</ul>
      )}
      {children}
    </section>
  );
}
