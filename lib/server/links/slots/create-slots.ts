/**
 * The slots of drop links: what makes the limits of a link exact on any number of machines. Each file that is granted by a link claims one
 * of its slots before its grant is made, and a slot is an object that only one can write. How a file gets one, and what is left
 * when its process is killed after any step:
 *
 *     look     at the file's claim: where there is one, this is a retry, which gets the same id and counts nothing
 *     note     `claims/<link>/p-<id>`, which slot is about to be written    a note of nothing: the sweep deletes it
 *     write    `links/<link>/slots/<n>`, create-only                        the note tells the sweep which slot to free
 *     count    the shares of all slots, where the link has a limit of bytes
 *     claim    `claims/<link>/<file>`, create-only: from here on a retry finds it
 *     delete   the note
 *
 * Publication deletes the claim, and the slot stays taken for as long as the link lives. A claim whose grant expired unused gives its
 * slot back (`sweep-slots.ts`).
 *
 * Example: a phone asks for a grant of `a.jpg`, loses the answer and asks again, at another machine. The second finds the claim of the
 * first and makes a grant for the same id: whichever of the two the phone sends by, one photo is published, and one slot is taken.
 */

import { claimKey, slotKey } from '@/lib/shared/keys/slot-keys';
import type { ObjectStorage } from '@/lib/storage';
import type { Clock } from '../../clock';
import { ApiError } from '../../errors/api-error';
import { type Claim, formatClaim, parseClaim } from './claim-text';
import { type Admission, createAdmission } from './create-admission';
import { createGate } from './create-gate';
import { createSlotView, type SlotView } from './create-slot-view';
import { freeSlot } from './free-slot';
import { isWritten } from './is-written';
import { listSlots, sharesOf } from './list-slots';
import { formatSlot, parseSlot, SHARE_BYTES, shareOf } from './slot-text';
import type { ClaimedSlot, Slots, SlotTerms, WantedSlot } from './slots';

export type SlotsOptions = Readonly<{
  storage: Pick<ObjectStorage, 'read' | 'put' | 'list' | 'delete'>;
  clock: Clock;
  /** 0 to below 1. */
  random?: () => number;
  /** Default: that of the platform. */
  sleep?: (ms: number) => Promise<void>;
}>;

type LinkState = Readonly<{
  view: SlotView;
  admission: Admission;
  /** When there was no room last, in milliseconds, and for how large a share. */
  full: { filesMs: number; bytesMs: number; share: number };
}>;

/** Where the note of a claim lies, and which claim it is of. */
type NoteOf = Readonly<{ noteKey: string; file: string }>;

/** Claims of one file after another: each is there because the one before was just being freed. */
const MAX_NAMES = 4;
/** Others are faster so often only where they work on the very same file. */
const MAX_TRIES = 8;
/** Tries of a file for which there was no room, as others may have been refused at the same moment. */
const MAX_ADMISSIONS = 3;
/** Links remembered. */
const MAX_LINKS = 500;
/** A link that was full is full for so long: those who are refused over and over make the bucket count once in the time. */
const FULL_MS = 1_000;
/** Claims under way in a process, each with a request or two to the bucket: a party that sends at once does not drown it. */
const AT_ONCE = 32;
const MAX_CLAIM_BYTES = 1_000;
const MAX_SLOT_BYTES = 2_000_000;
const HEADERS = { contentType: 'application/json', cacheControl: 'no-store' };

/** Creates one process's view of the slots of all links. */
export function createSlots({
  storage,
  clock,
  random = Math.random,
  sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
}: SlotsOptions): Slots {
  const states = new Map<string, LinkState>();
  const turns = new Map<string, Promise<unknown>>();
  const gate = createGate(AT_ONCE);

  function stateOf(link: string): LinkState {
    const known = states.get(link);
    if (known) return known;
    const view = createSlotView(random);
    const admission = createAdmission(storage, link, view.learn);
    const never = Number.NEGATIVE_INFINITY;
    const full = { filesMs: never, bytesMs: never, share: 0 };
    const state = { view, admission, full };
    states.set(link, state);
    for (const [oldest] of states) {
      if (states.size <= MAX_LINKS) break;
      states.delete(oldest);
    }
    return state;
  }

  /** One after another within this process, so that a retry finds what the first has done. */
  async function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
    const mine = (turns.get(name) ?? Promise.resolve()).catch(() => {}).then(work);
    turns.set(name, mine);
    try {
      return await mine;
    } finally {
      if (turns.get(name) === mine) turns.delete(name);
    }
  }

  async function readClaim(key: string): Promise<Readonly<{ claim: Claim; etag: string }> | null> {
    const found = await storage.read(key, { maxBytes: MAX_CLAIM_BYTES });
    const claim = found && parseClaim(found.bytes);
    return found && claim ? { claim, etag: found.info.etag } : null;
  }

  /** The slot that was written for an id; null where the link has none left. */
  async function occupy(
    terms: SlotTerms,
    wanted: WantedSlot,
    { noteKey, file }: NoteOf,
  ): Promise<number | null> {
    const { link, files } = terms;
    const { view, full } = stateOf(link);
    for (;;) {
      const picked = view.pick(files) ?? (await pickAnew());
      if (picked === null) return null;
      const { slot, etag } = picked;
      const note = { id: wanted.id, slot, expiresMs: wanted.expiresAt.getTime(), file };
      await storage.put(noteKey, formatClaim(note), { headers: HEADERS });
      view.take(slot);
      const condition = etag === null ? { createOnly: true } : { ifMatch: etag };
      const key = slotKey(link, slot);
      const bytes = formatSlot(wanted.id, shareOf(wanted.sizeBytes));
      const isTaken = await orFree({ link, slot, id: wanted.id }, async () =>
        // A write whose answer was lost is sent again, and meets itself.
        (await isWritten(() => storage.put(key, bytes, { headers: HEADERS, ...condition })))
          ? true
          : (await ownerOf(key)) === wanted.id,
      );
      if (isTaken) return slot;
    }

    async function pickAnew() {
      const nowMs = clock().getTime();
      if (nowMs - full.filesMs < FULL_MS) return null;
      view.learn(await listSlots(storage, link));
      const picked = view.pick(files);
      if (picked === null) full.filesMs = clock().getTime();
      return picked;
    }
  }

  async function ownerOf(key: string): Promise<string | null> {
    const found = await storage.read(key, { maxBytes: MAX_SLOT_BYTES });
    return found && parseSlot(found.bytes);
  }

  /** Gives a slot back at once where the rest fails: otherwise the sweep does, an hour later. */
  async function orFree<T>(mine: Parameters<typeof freeSlot>[1], work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      await freeSlot(storage, mine).catch(() => {});
      throw error;
    }
  }

  /** Takes a slot for a file without a claim; null where somebody else has claimed it meanwhile. */
  async function take(terms: SlotTerms, wanted: WantedSlot, name: string): Promise<ClaimedSlot | null> {
    const { link } = terms;
    const { id, expiresAt } = wanted;
    const noteKey = claimKey(link, `p-${id}`);
    const occupied = await occupyWithin(terms, wanted, { noteKey, file: name });
    if (typeof occupied !== 'number') {
      await storage.delete([noteKey]);
      return { ok: false, limitedBy: occupied };
    }
    const claim = formatClaim({ id, slot: occupied, expiresMs: expiresAt.getTime() });
    const key = claimKey(link, name);
    const isMine = await orFree({ link, slot: occupied, id }, async () =>
      (await isWritten(() => storage.put(key, claim, { headers: HEADERS, createOnly: true })))
        ? true
        : (await readClaim(key))?.claim.id === id,
    );
    if (!isMine) await freeSlot(storage, { link, slot: occupied, id });
    await storage.delete([noteKey]);
    return isMine ? { ok: true, id, claim: name } : null;
  }

  /** A slot that fits into the bytes of the link as well, or which limit is used up. */
  async function occupyWithin(
    terms: SlotTerms,
    wanted: WantedSlot,
    note: NoteOf,
  ): Promise<number | 'files' | 'bytes'> {
    const { link, bytes } = terms;
    if (bytes === null) return (await occupy(terms, wanted, note)) ?? 'files';
    const { admission, full } = stateOf(link);
    const share = shareOf(wanted.sizeBytes);
    const most = Math.floor(bytes / SHARE_BYTES);
    const isFull = () => share > most || (share >= full.share && clock().getTime() - full.bytesMs < FULL_MS);

    async function attempt() {
      const end = admission.begin(share);
      try {
        const slot = await occupy(terms, wanted, note);
        if (slot === null) return 'files';
        if (await orFree({ link, slot, id: wanted.id }, () => admission.isAdmitted(slot, share, most)))
          return slot;
        await freeSlot(storage, { link, slot, id: wanted.id });
        return null;
      } finally {
        end();
      }
    }

    if (isFull()) return 'bytes';
    const hurried = (await admission.hasRoomFor(share, most)) ? await attempt() : null;
    if (hurried !== null) return hurried;
    return inTurn(link, async () => {
      for (let tries = 0; tries < MAX_ADMISSIONS && !isFull(); tries += 1) {
        if (tries > 0) await sleep(50 + random() * 200);
        const found = await attempt();
        if (found !== null) return found;
      }
      if (!isFull()) Object.assign(full, { bytesMs: clock().getTime(), share });
      return 'bytes';
    });
  }

  /** True when the claim lasts as long as another grant of the same upload. */
  async function extend(
    key: string,
    { claim, etag }: Readonly<{ claim: Claim; etag: string }>,
    { expiresAt }: WantedSlot,
  ): Promise<boolean> {
    const later = { ...claim, expiresMs: Math.max(claim.expiresMs, expiresAt.getTime()) };
    return isWritten(() => storage.put(key, formatClaim(later), { headers: HEADERS, ifMatch: etag }));
  }

  async function claimOnce(terms: SlotTerms, wanted: WantedSlot): Promise<ClaimedSlot> {
    const { link } = terms;
    let names = 0;
    for (let tries = 0; tries < MAX_TRIES && names < MAX_NAMES; tries += 1) {
      const name = names === 0 ? wanted.file : `${wanted.file}.${names}`;
      const key = claimKey(link, name);
      const earlier = await readClaim(key);
      if (earlier === null) {
        const taken = await take(terms, wanted, name);
        // The last slot may have gone to the same file, at another machine.
        if (taken?.ok || (taken !== null && (await readClaim(key)) === null)) return taken;
      } else if (earlier.claim.isEnding || !(await wanted.mayReuse(earlier.claim.id))) {
        names += 1;
      } else if (await extend(key, earlier, wanted)) {
        return { ok: true, id: earlier.claim.id, claim: name };
      }
    }
    throw new ApiError('busy');
  }

  return {
    claim: (terms, wanted) =>
      inTurn(`${terms.link}/${wanted.file}`, () => gate(() => claimOnce(terms, wanted))),
    async close(link, name, id) {
      const key = claimKey(link, name);
      if ((await readClaim(key))?.claim.id === id) await storage.delete([key]);
    },
    async used(link) {
      const listed = await listSlots(storage, link);
      return { files: listed.taken.size, bytes: sharesOf(listed) * SHARE_BYTES };
    },
  };
}
