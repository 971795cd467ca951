import { useText } from '../text/text-provider';

/** Says that dropped photos wait for the name. */
export function EarlyLine({ count }: { count: number }) {
  return (
    <p role="status" className="text-center text-sm">
      {useText('drops').added(count)}
    </p>
  );
}
