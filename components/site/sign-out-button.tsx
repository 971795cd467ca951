'use client';

import { LogOut } from 'lucide-react';
import { type ComponentType, useEffect, useState } from 'react';
import { forgetHistory } from '@/lib/browser/forget-history';
import { onSignedOut } from '@/lib/browser/sign-out-signal';
import { useText, useTextLoader } from '../text/text-provider';
import { Button } from '../ui/button';

type SignOutDialog = ComponentType<{ onClose: () => void }>;

/** It comes when it is wanted: every page has this button, and most visits end without it. */
const load = async (): Promise<SignOutDialog> => (await import('./sign-out-dialog')).SignOutDialog;

/** Asks where to sign out: here, or wherever one is signed in. */
export function SignOutButton() {
  const text = useText('common');
  const loadTexts = useTextLoader();
  const [dialog, setDialog] = useState<{ Open: SignOutDialog } | 'none' | 'failed'>('none');
  useEffect(() => onSignedOut(forgetHistory), []);

  async function open() {
    try {
      const [Open] = await Promise.all([load(), loadTexts(['signOut'])]);
      setDialog({ Open });
    } catch {
      setDialog('failed');
    }
  }

  return (
    <>
      {dialog === 'failed' && (
        <p role="alert" className="text-sm text-danger">
          {text.stillSignedIn}
        </p>
      )}
      <Button
        tone="quiet"
        size="icon"
        onClick={() => void open()}
        aria-label={text.signOut}
        aria-haspopup="dialog"
        title={text.signOut}
      >
        <LogOut className="rtl:-scale-x-100" aria-hidden="true" />
      </Button>
      {typeof dialog === 'object' && <dialog.Open onClose={() => setDialog('none')} />}
    </>
  );
}
