'use client';

import { useState } from 'react';
import { askServer } from '@/lib/browser/ask-server';
import { forgetHistory } from '@/lib/browser/forget-history';
import { forgetAllSent } from '@/lib/browser/sent/sent-photos';
import { tellSignedOut } from '@/lib/browser/sign-out-signal';
import { forgetThumbnails } from '@/lib/browser/thumbnails/forget-thumbnails';
import type { SignOutAnswer } from '@/lib/shared/sign-in';
import { useHost } from '../host/host';
import { useText } from '../text/text-provider';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';

type Where = 'here' | 'everywhere';

const ENDPOINTS: Record<Where, string> = { here: '/session', everywhere: '/sessions' };

async function signOutUrl(response: Response): Promise<string> {
  return ((await response.json()) as SignOutAnswer).signOutUrl;
}

export function SignOutDialog({ onClose }: { onClose: () => void }) {
  const text = useText('signOut');
  const { basePath, pages } = useHost();
  const [state, setState] = useState<Where | 'idle' | 'failed'>('idle');

  async function signOut(where: Where) {
    setState(where);
    const response = await askServer(basePath + ENDPOINTS[where], { method: 'DELETE' }).catch(() => null);
    // A session that has ended by itself is what was asked for.
    const isDone = response !== null && (response.ok || response.status === 401);
    if (!isDone) {
      setState('failed');
      return;
    }
    forgetAllSent();
    forgetHistory();
    tellSignedOut();
    await forgetThumbnails();
    // A full load, so that nothing an admin saw stays in memory; at the provider where signing out continues there.
    window.location.assign(response.status === 200 ? await signOutUrl(response) : '/');
  }

  const isBusy = state === 'here' || state === 'everywhere';
  return (
    <Dialog title={text.title} onClose={onClose}>
      <p className="text-sm text-ink-soft">{text.explanation}</p>
      {state === 'failed' && (
        <p role="alert" className="text-sm text-danger">
          {text.failed}
        </p>
      )}
      {pages.sessions !== undefined && (
        <a href={pages.sessions} className="w-fit text-sm underline underline-offset-2 pointer-coarse:py-2">
          {text.sessions}
        </a>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={() => void signOut('everywhere')} disabled={isBusy}>
          {text.everywhere}
        </Button>
        <Button tone="primary" onClick={() => void signOut('here')} disabled={isBusy} data-focus>
          {text.here}
        </Button>
      </div>
    </Dialog>
  );
}
