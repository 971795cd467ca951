import { dates } from './dates';
import { formats } from './formats';
import { photos } from './photos';

const { count } = formats;

/** The log of what admins did. */
export const auditText = {
  title: 'Activity log',
  csv: 'CSV',
  jsonLines: 'JSON lines',
  filterName: 'Filter by action',
  all: 'All',
  /** Each action as a filter. */
  actions: {
    sign_in: 'Sign-ins',
    sign_out: 'Sign-outs',
    session_ended: 'Sessions ended',
    sessions_ended: 'Signed out everywhere',
    edit: 'Edits',
    move: 'Moves',
    publish: 'Published',
    purge: 'Deleted',
    share: 'Shared',
    download: 'Downloads',
    export: 'Exports of this log',
    import: 'Imports',
    token_created: 'API tokens created',
    token_revoked: 'API tokens revoked',
  },
  nothingOlder: 'There is nothing older.',
  nothingYet: 'Nothing here yet. What admins do in the gallery is listed here.',
  nothingOfKind: 'Nothing of this kind yet.',
  pages: 'Pages',
  newest: 'Newest',
  older: 'Older',
  timesIn: (timeZone: string | null) => `Times in ${timeZone?.replaceAll('_', ' ') ?? 'your time zone'}`,
  day: dates.day,
  time: dates.time,
  admin: 'Admin',
  unknownNetwork: 'unknown network',
  ownNetwork: 'this computer',
  between: ' · ',
  /** Before the id of a request. */
  request: 'request',
  photoIds: 'Photo ids',
  moreInExport: (number: number) => `${count(number)} more in the export`,

  /** The action: a sentence without its subject. */
  done: {
    sign_in: () => 'Signed in',
    sign_out: () => 'Signed out',
    session_ended: () => 'Ended a session',
    sessions_ended: () => 'Ended all sessions',
    edit: (number: number) => `Edited ${photos(number)}`,
    publish: (number: number) => `Published ${photos(number)}`,
    restoredPublic: (number: number) => `Restored ${photos(number)}, public again`,
    toTrash: (number: number) => `Moved ${photos(number)} to the trash`,
    fromTrash: (number: number) => `Restored ${photos(number)} from the trash`,
    toHeld: (number: number) => `Put ${photos(number)} back to wait for approval`,
    toPrivate: (number: number) => `Made ${photos(number)} private`,
    purge: (number: number) => `Permanently deleted ${photos(number)}`,
    share: (number: number) => `Created a share link to ${photos(number)}`,
    download: (number: number) => `Downloaded ${photos(number)}`,
    export: () => 'Exported this log',
    import: (number: number) => `Imported ${photos(number)}`,
    token_created: () => 'Created an API token',
    token_revoked: () => 'Revoked an API token',
  },
  withFailures: ({ done, failed }: { done: string; failed: number }) => `${done}, ${count(failed)} failed`,
};
