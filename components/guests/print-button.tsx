'use client';

import { Printer } from 'lucide-react';
import { useText } from '../text/text-provider';
import { Button } from '../ui/button';

/** Opens the browser's dialog for printing. */
export function PrintButton() {
  const text = useText('guests');
  return (
    <Button tone="primary" onClick={() => window.print()}>
      <Printer aria-hidden="true" />
      {text.print}
    </Button>
  );
}
