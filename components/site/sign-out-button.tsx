'use client';

import { LogOut } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { SignOutDialog } from './sign-out-dialog';

/** Asks where to sign out: here, or wherever one is signed in. */
export function SignOutButton() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        tone="quiet"
        size="icon"
        onClick={() => setIsOpen(true)}
        aria-label="Sign out"
        aria-haspopup="dialog"
        title="Sign out"
      >
        <LogOut aria-hidden="true" />
      </Button>
      {isOpen && <SignOutDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}
