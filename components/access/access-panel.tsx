'use client';

import { useState } from 'react';
import type { SessionItem, TokenItem } from '@/lib/shared/sign-in';
import { useTimeZone } from '../gallery/time/use-time-zone';
import { useText } from '../text/text-provider';
import { type Said, SaidLine } from '../ui/said-line';
import { SessionLists } from './session-lists';
import { TokenList } from './token-list';

type AccessPanelProps = {
  sessions: readonly SessionItem[];
  isAdmin: boolean;
  /** Null for somebody who may not make any. */
  tokens: readonly TokenItem[] | null;
  timeZone: string;
  nowMs: number;
};

/** Says who is signed in, and which scripts may come in: each to be ended. */
export function AccessPanel({ sessions, isAdmin, tokens, timeZone: serverZone, nowMs }: AccessPanelProps) {
  const text = useText('access');
  const timeZone = useTimeZone(serverZone);
  const [said, setSaid] = useState<Said | null>(null);
  const formatTime = (iso: string) => text.moment(iso, timeZone, nowMs);
  return (
    <>
      <h1 className="text-xl font-semibold tracking-tight">{text.title}</h1>
      <SaidLine said={said} />
      <SessionLists sessions={sessions} isAdmin={isAdmin} formatTime={formatTime} onSaid={setSaid} />
      {tokens !== null && <TokenList tokens={tokens} formatTime={formatTime} onSaid={setSaid} />}
    </>
  );
}
