import { Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { createSystemClock } from '@/lib/browser/clock';
import { localStorageOrNull } from '@/lib/browser/local-storage-or-null';
import { createReceiptStore } from '@/lib/browser/upload/receipts/create-receipt-store';
import { useHost } from '../host/host';
import { useText } from '../text/text-provider';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { requestSentPhoto, requestTakeBack } from './request-take-back';

type TakeBackButtonProps = {
  receipt: string;
  name: string;
  /** Told with a sentence for people. */
  onTakenBack: (said: string) => void;
};

/** Takes a photo back that a guest has sent; nothing where the host does not allow it any more. */
export function TakeBackButton({ receipt, name, onTakenBack }: TakeBackButtonProps) {
  const text = useText('drop');
  const { basePath } = useHost();
  const [until, setUntil] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    let isOver = false;
    void requestSentPhoto(basePath, receipt, text).then((sent) => {
      if (!isOver) setUntil(sent?.takeBackUntil ?? null);
    });
    return () => {
      isOver = true;
    };
  }, [basePath, receipt, text]);
  if (until === null) return null;

  async function takeBack() {
    setBusy(true);
    const failure = await requestTakeBack(basePath, receipt, text);
    setBusy(false);
    setProblem(failure);
    if (failure !== null) return;
    createReceiptStore(localStorageOrNull(), createSystemClock()).remove(receipt);
    onTakenBack(text.takenBack(name));
  }

  return (
    <>
      <Button title={text.takeBackUntil(until)} aria-disabled={isBusy} onClick={() => setAsking(!isBusy)}>
        <Undo2 aria-hidden="true" />
        {text.takeBack}
      </Button>
      {problem !== null && (
        <p role="alert" className="basis-full text-center text-sm text-danger">
          {problem}
        </p>
      )}
      {isAsking && (
        <ConfirmDialog
          title={text.takeBackTitle}
          tone="danger"
          answer={text.takeBack}
          onClose={() => setAsking(false)}
          onConfirm={() => void takeBack()}
        >
          {text.takeBackHint}
        </ConfirmDialog>
      )}
    </>
  );
}
