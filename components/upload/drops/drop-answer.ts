import type { LeftOut, TransferProblem } from '@/lib/browser/upload';

/** The answer to something that was dropped, picked or pasted. */
export type DropAnswer =
  | Readonly<{ kind: 'leftOut'; leftOut: LeftOut }>
  | Readonly<{
      kind: 'noPhotos' | 'emptyFolder' | 'unreadable' | TransferProblem;
    }>;
