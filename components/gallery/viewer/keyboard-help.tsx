import { useText } from '../../text/text-provider';
import { Dialog } from '../../ui/dialog';
import { useRights } from '../use-rights';
import { GRID_KEYS, viewerKeysOf } from './viewer-keys';

/** The keyboard map. */
export function KeyboardHelp({ onClose }: { onClose: () => void }) {
  const text = useText('viewer').help;
  const rights = useRights();
  return (
    <Dialog title={text.title} onClose={onClose} className="max-w-3xl">
      <div className="grid grid-cols-1 gap-x-8 gap-y-4 text-sm sm:grid-cols-2">
        <KeyList
          title={text.inGallery}
          rows={GRID_KEYS.map(({ keys, act }) => ({ keys, does: text.grid[act] }))}
        />
        <KeyList
          title={text.inPhoto}
          rows={[
            ...viewerKeysOf(rights).map(({ keys, act }) => ({ keys, does: text.photo[act] })),
            { keys: ['Escape'], does: text.photo.back },
          ]}
        />
      </div>
    </Dialog>
  );
}

type KeyListProps = {
  title: string;
  rows: readonly Readonly<{ keys: readonly string[]; does: string }>[];
};

function KeyList({ title, rows }: KeyListProps) {
  const caps: Readonly<Record<string, string>> = useText('viewer').help.caps;
  return (
    <section>
      <h3 className="mb-2 font-semibold">{title}</h3>
      <dl className="grid grid-cols-[fit-content(50%)_1fr] items-baseline gap-x-3 gap-y-1.5">
        {rows.map((one) => (
          <div key={one.does} className="contents">
            <dt className="flex flex-wrap justify-end gap-1">
              {one.keys.map((key) => (
                <kbd
                  key={key}
                  className="min-w-6 rounded border border-line-strong bg-sunken px-1.5 text-center font-sans text-xs leading-5 wrap-anywhere"
                >
                  {caps[key] ?? key}
                </kbd>
              ))}
            </dt>
            <dd className="min-w-0 text-ink-soft wrap-anywhere">{one.does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
