import type { UploadJournal } from '../persist/upload-journal';
import type { PreparedFile } from '../prepare/prepare-file';
import type { UploadJob } from '../run-upload';
import type { UploadStore } from '../state/create-upload-store';
import type { StoredTicket, TicketStore } from '../tickets/create-ticket-store';
import type { Entry } from './entry';
import { TOO_MANY_CONVERSIONS } from './restore-upload';

type JobOptions = Readonly<{
  entry: Entry;
  run: NonNullable<Entry['run']>;
  store: UploadStore;
  journal: UploadJournal | null;
  tickets: TicketStore;
  /** May throw to end the run. */
  onPrepared: (id: string, prepared: PreparedFile) => void;
  /** The bucket has it. */
  onSent: () => void;
}>;

/** Creates the job of one run of a file. Its reports count only as long as no other run has taken its place. */
export function createJob({
  entry,
  run,
  store,
  journal,
  tickets,
  onPrepared,
  onSent,
}: JobOptions): UploadJob {
  const { id, keepOriginal, metadata, sender, taken, edit, readSource } = entry;
  const isCurrent = () => entry.run === run;
  let written: Promise<boolean> | undefined;
  let writtenTicket: string | undefined;

  // Begun with the grant, so that nothing waits for it once the bytes are sent.
  function countConversions(count: number) {
    if (entry.conversions === count) return;
    entry.conversions = count;
    journal?.setConversions(id, count);
  }

  function onGranted(ticket: StoredTicket) {
    writtenTicket = ticket.ticket;
    written = journal?.saveTicket(id, ticket);
  }

  return {
    // It may be renamed and described until it is granted.
    nameNow: () => entry.name,
    captionNow: () => entry.caption,
    edit,
    taken,
    keepOriginal,
    metadata,
    sender,
    readSource,
    readPrepared: async () => (edit === null ? entry.readPrepared() : null),
    progress: run.progress,
    signal: run.controller.signal,
    rank: () => entry.rank,
    dispatch: (event) => {
      if (isCurrent()) store.dispatch(id, event);
    },
    onPrepared: (prepared) => {
      if (isCurrent()) onPrepared(id, prepared);
    },
    onConversion: (phase) => {
      if (phase === 'started') countConversions(entry.conversions + 1);
      else if (phase === 'ended') countConversions(0);
      else countConversions(Math.max(entry.conversions, TOO_MANY_CONVERSIONS));
    },
    onGranted,
    keepTicket: async (ticket) => {
      if (writtenTicket !== ticket.ticket) onGranted(ticket);
      if (!(await written)) tickets.save(ticket);
    },
    onSent,
    dropTicket: ({ ticket }) => {
      tickets.remove(ticket);
      journal?.dropTicket(id);
    },
  };
}
