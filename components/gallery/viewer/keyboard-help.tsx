import { Dialog } from '../../ui/dialog';
import { useRights } from '../use-rights';
import { GRID_KEYS, viewerKeysOf } from './viewer-keys';

const NAMES: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Delete: 'Del',
  Escape: 'Esc',
};

/** The keyboard map. */
export function KeyboardHelp({ onClose }: { onClose: () => void }) {
  const rights = useRights();
  return (
    <Dialog title="Keys" onClose={onClose} className="max-w-2xl">
      <div className="grid gap-x-8 gap-y-4 text-sm sm:grid-cols-2">
        <KeyList title="In the gallery" keys={GRID_KEYS} />
        <KeyList
          title="In an open photo"
          keys={[...viewerKeysOf(rights), { keys: ['Escape'], text: 'Back to the gallery' }]}
        />
      </div>
    </Dialog>
  );
}

type KeyListProps = { title: string; keys: readonly Readonly<{ keys: readonly string[]; text: string }>[] };

function KeyList({ title, keys }: KeyListProps) {
  return (
    <section>
      <h3 className="mb-2 font-semibold">{title}</h3>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-3 gap-y-1.5">
        {keys.map((one) => (
          <div key={one.text} className="contents">
            <dt className="flex flex-wrap justify-end gap-1">
              {one.keys.map((key) => (
                <kbd
                  key={key}
                  className="min-w-6 rounded border border-line-strong bg-sunken px-1.5 text-center font-sans text-xs leading-5"
                >
                  {NAMES[key] ?? key}
                </kbd>
              ))}
            </dt>
            <dd className="text-ink-soft">{one.text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
