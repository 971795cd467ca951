'use client';

import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { rememberTimeZone } from '@/lib/browser/time-zone/own-time-zone';
import { useHost } from '../host/host';
import { useText } from '../text/text-provider';
import { Button } from '../ui/button';
import { beginOpenid } from './begin-openid';

type OpenidButtonProps = {
  next: string;
  /** The name that people call the provider. */
  label: string | null;
  /** There is no other way in. */
  isOnly: boolean;
  onProblem: (message: string | null) => void;
};

/** Goes to the provider to sign in there. */
export function OpenidButton({ next, label, isOnly, onProblem }: OpenidButtonProps) {
  const text = useText('signIn');
  const { basePath } = useHost();
  const [isBusy, setBusy] = useState(false);

  async function open() {
    setBusy(true);
    onProblem(null);
    const begun = await beginOpenid(next, text, { basePath });
    if (begun.ok) {
      rememberTimeZone();
      window.location.assign(begun.url);
      return;
    }
    setBusy(false);
    onProblem(begun.message);
  }

  return (
    <Button
      tone={isOnly ? 'primary' : 'secondary'}
      disabled={isBusy}
      onClick={() => void open()}
      className="h-11"
    >
      <KeyRound aria-hidden="true" />
      {isBusy ? text.redirecting : text.withProvider(label)}
    </Button>
  );
}
