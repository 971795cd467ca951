'use client';

import { Link2Off } from 'lucide-react';
import { useState } from 'react';
import { isLinkExpired } from '@/lib/shared/links/link';
import type { LinkItem, LinksAnswer } from '@/lib/shared/links/link-item';
import { useHost } from '../../host/host';
import { useText } from '../../text/text-provider';
import { Button, buttonStyle } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { NothingHere } from '../../ui/nothing-here';
import { type Said, SaidLine } from '../../ui/said-line';
import { messageOf } from '../albums/message-of';
import { useTimeZone } from '../time/use-time-zone';
import { nameOfLink } from './describe-link';
import { EditLinkDialog } from './edit-link-dialog';
import { LinkRow } from './link-row';
import { useLinkApi } from './use-link-api';

type LinkListProps = { first: LinksAnswer; timeZone: string; nowMs: number };

/** Every link there is, with what it opens and when it ends; each can be copied, changed and revoked. */
export function LinkList({ first, timeZone: serverZone, nowMs }: LinkListProps) {
  const text = useText('links');
  const api = useLinkApi();
  const { pages } = useHost();
  const timeZone = useTimeZone(serverZone);
  const [{ links, next }, setPage] = useState(first);
  const [isLoading, setLoading] = useState(false);
  const [editing, setEditing] = useState<LinkItem | null>(null);
  const [revoking, setRevoking] = useState<LinkItem | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const momentOf = (iso: string) => text.moment(iso, timeZone, nowMs);
  const fail = (error: unknown) => setSaid({ message: messageOf(error), isProblem: true });

  function endOf({ until }: LinkItem): string {
    if (until === null) return text.never;
    return isLinkExpired({ until }, nowMs) ? text.ended(momentOf(until)) : text.until(momentOf(until));
  }

  async function revoke({ id }: LinkItem) {
    try {
      await api.revoke(id);
    } catch (error) {
      return fail(error);
    }
    setPage((page) => ({ ...page, links: page.links.filter((link) => link.id !== id) }));
    setSaid({ message: text.revoked, isProblem: false });
  }

  async function more() {
    if (next === null) return;
    setLoading(true);
    try {
      const page = await api.list(next);
      setPage((before) => ({ ...page, links: [...before.links, ...page.links] }));
    } catch (error) {
      fail(error);
    }
    setLoading(false);
  }

  return (
    <>
      <div>
        <h1 className="text-xl font-semibold tracking-tight">{text.pageTitle}</h1>
        <p className="mt-1 max-w-prose text-sm text-pretty text-ink-soft">{text.pageHint}</p>
      </div>
      <SaidLine said={said} />
      {links.length === 0 && next === null ? (
        <NothingHere icon={<Link2Off aria-hidden="true" />} title={text.none} text={text.noneHint}>
          {pages.gallery !== undefined && (
            <a href={pages.gallery} className={buttonStyle()}>
              {text.toGallery}
            </a>
          )}
        </NothingHere>
      ) : (
        <ul className="overflow-hidden rounded-xl border border-line bg-surface">
          {links.map((link) => (
            <LinkRow
              key={link.id}
              link={link}
              end={endOf(link)}
              isExpired={isLinkExpired(link, nowMs)}
              created={momentOf(link.createdAt)}
              onEdit={() => setEditing(link)}
              onRevoke={() => setRevoking(link)}
            />
          ))}
        </ul>
      )}
      {next !== null && (
        <Button onClick={() => void more()} disabled={isLoading} className="self-center">
          {isLoading ? text.loading : text.more}
        </Button>
      )}
      {editing !== null && (
        <EditLinkDialog
          link={editing}
          api={api}
          end={endOf(editing)}
          onClose={() => setEditing(null)}
          onChanged={(changed) => {
            setEditing(null);
            setPage((page) => ({
              ...page,
              links: page.links.map((link) => (link.id === changed.id ? changed : link)),
            }));
            setSaid({ message: text.saved, isProblem: false });
          }}
        />
      )}
      {revoking !== null && (
        <ConfirmDialog
          title={text.revokeTitle(nameOfLink(revoking, text))}
          tone="danger"
          answer={text.revoke}
          onClose={() => setRevoking(null)}
          onConfirm={() => void revoke(revoking)}
        >
          {text.revokeHint}
        </ConfirmDialog>
      )}
    </>
  );
}
