'use client';

import { UserRound } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import type { DropView } from '@/lib/shared/links/drop-view';
import { useText } from '../text/text-provider';
import { Button } from '../ui/button';
import { UploadPanel, type UploadPanelProps } from '../upload/upload-panel';
import { DropWelcome } from './drop-welcome';
import { EarlyDrops } from './early-drops';
import { NameForm } from './name-form';
import { SentPhotos } from './sent-photos';
import { useGuest } from './use-guest';

type DropPanelProps = Omit<UploadPanelProps, 'sender' | 'intro' | 'outro' | 'audience'> & { drop: DropView };

/** The whole page of a guest: the host's words, the upload page, and what was sent from this device. */
export function DropPanel({ drop, ...upload }: DropPanelProps) {
  const text = useText('drop');
  const { guest, rename } = useGuest();
  const [isRenaming, setRenaming] = useState(false);
  const [isJustNamed, setJustNamed] = useState(false);
  const [early, setEarly] = useState<readonly File[]>([]);
  const keep = useCallback((files: readonly File[]) => setEarly((before) => [...before, ...files]), []);
  const sender = useMemo(() => {
    if (guest === null) return undefined;
    const { id, name } = guest;
    return { link: drop.token, guest: drop.askName ? { id, name } : { id } };
  }, [guest, drop]);
  const welcome = <DropWelcome drop={drop} />;
  const sent = <SentPhotos link={drop.id} isHeld={drop.hold} />;
  // The server cannot know who it is: nothing to choose is drawn before the browser has said it.
  if (guest === null) return <Frame>{welcome}</Frame>;
  if (isRenaming || (drop.askName && guest.name === '')) {
    const onName = (name: string) => {
      rename(name);
      setRenaming(false);
      setJustNamed(true);
    };
    return (
      <EarlyDrops count={early.length} onFiles={keep}>
        <Frame>
          {welcome}
          <NameForm name={guest.name} onName={onName} />
          {sent}
        </Frame>
      </EarlyDrops>
    );
  }
  function changeName() {
    // They are on the list by now.
    setEarly([]);
    setRenaming(true);
  }
  const isSeen = drop.seeUrl !== null && !drop.hold;
  return (
    <UploadPanel
      {...upload}
      uploadState={drop.hold ? 'held' : upload.uploadState}
      sender={sender}
      early={early}
      takesFocus={isJustNamed}
      audience={text.audience[drop.hold ? 'held' : isSeen ? 'album' : 'own']}
      intro={
        <>
          {welcome}
          {drop.askName && (
            <p className="flex flex-wrap items-center justify-center gap-x-2 text-center text-sm text-ink-soft">
              <span className="min-w-0 break-words">
                <UserRound className="me-1.5 inline size-4 align-[-0.2em]" aria-hidden="true" />
                {text.sendingAs(guest.name)}
              </span>
              <Button tone="quiet" size="small" onClick={changeName}>
                {text.changeName}
              </Button>
            </p>
          )}
        </>
      }
      outro={sent}
    />
  );
}

function Frame({ children }: { children: React.ReactNode }) {
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-1 flex-col gap-6 px-4 py-6 sm:px-6 sm:py-10">
      {children}
    </div>
  );
}
