import type { GalleryEngineText } from '@/lib/shared/text/texts';
import { GalleryApiError } from './api/gallery-api-error';
import type { Changes } from './changes/create-changes';
import type { History } from './changes/create-history';
import type { Drafts } from './edit/create-drafts';
import type { Ends } from './feed/create-ends';
import type { ShownFeed } from './feed/create-shown-feed';
import type { GalleryProblem, GallerySnapshot } from './gallery';
import type { Live } from './live/create-live';
import type { OpenPhotos } from './photo/create-open-photo';
import type { Search } from './search/create-search';
import type { SelectAll } from './select/create-select-all';
import type { Selection } from './select/create-selection';

/** Everything in a gallery that has a state of its own. */
type Parts = Readonly<{
  shown: ShownFeed;
  selection: Selection;
  selectAll: SelectAll;
  photos: OpenPhotos;
  search: Search;
  changes: Changes;
  history: History;
  drafts: Drafts;
  live: Pick<Live, 'arrived'>;
  ends: Ends;
  text: Pick<GalleryEngineText, 'somethingWrong'>;
}>;

/** Reads the snapshot of a gallery: the photos that wait, and the error that was reported last; null for none. */
export function readSnapshot(
  { shown, selection, selectAll, photos, search, changes, history, drafts, live, ends, text }: Parts,
  waiting: GallerySnapshot['waiting'],
  reported: unknown,
): GallerySnapshot {
  const list = shown.current().state();
  const visit = shown.visit();
  const isSearch = shown.isSearch();
  const isKnown = visit.first !== null || list.jumps > 0 || isSearch;
  return {
    filters: visit.filters,
    order: shown.order(),
    isSearch,
    isPartial: list.isPartial,
    list,
    isEmpty: list.blocks.length === 0 && !list.isLoading && list.problem === null && isKnown,
    selected: selection.state().ids,
    selecting: selectAll.status(),
    photo: photos.state(),
    search: search.status(),
    jobs: changes.jobs.state(),
    history: history.state(),
    drafts: drafts.state(),
    waiting,
    problem: problemOf(reported, list.problem, text.somethingWrong),
    arrived: live.arrived(),
    newSince: ends.newSince(),
    span: ends.span(),
  };
}

function problemOf(reported: unknown, ofList: unknown, unknownText: string): GalleryProblem | null {
  const error = reported ?? ofList;
  if (error === null) return null;
  return {
    message: error instanceof Error ? error.message : unknownText,
    isSignedOut: error instanceof GalleryApiError && error.isSignedOut,
    canRetry: reported === null,
  };
}
