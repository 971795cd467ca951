'use client';

import { LogOut } from 'lucide-react';
import { Button } from '@/components/ui/button';

export function SignOutButton() {
  async function signOut() {
    await fetch('/api/session', { method: 'DELETE' }).catch(() => undefined);
    // A full load, so that nothing an admin saw stays in memory.
    window.location.assign('/');
  }
  return (
    <Button tone="quiet" size="icon" onClick={() => void signOut()} aria-label="Sign out" title="Sign out">
      <LogOut aria-hidden="true" />
    </Button>
  );
}
