'use client';

import { LogOut } from 'lucide-react';
import { type ComponentType, useState } from 'react';
import { Button } from '@/components/ui/button';

type SignOutDialog = ComponentType<{ onClose: () => void }>;

/** It comes when it is wanted: every page has this button, and most visits end without it. */
const load = async (): Promise<SignOutDialog> => (await import('./sign-out-dialog')).SignOutDialog;

/** Asks where to sign out: here, or wherever one is signed in. */
export function SignOutButton() {
  const [dialog, setDialog] = useState<{ Open: SignOutDialog } | 'none' | 'failed'>('none');

  async function open() {
    try {
      setDialog({ Open: await load() });
    } catch {
      setDialog('failed');
    }
  }

  return (
    <>
      {dialog === 'failed' && (
        <p role="alert" className="text-sm text-danger">
          You’re still signed in. Check your connection, then try again.
        </p>
      )}
      <Button
        tone="quiet"
        size="icon"
        onClick={() => void open()}
        aria-label="Sign out"
        aria-haspopup="dialog"
        title="Sign out"
      >
        <LogOut aria-hidden="true" />
      </Button>
      {typeof dialog === 'object' && <dialog.Open onClose={() => setDialog('none')} />}
    </>
  );
}
