import type { Tally } from '@/lib/shared/wire';
import { useText } from '../../text/text-provider';

type TallyTableProps = { title: string; rows: readonly (Tally & Readonly<{ name: string }>)[] };

/** Photos and bytes of each part. */
export function TallyTable({ title, rows }: TallyTableProps) {
  const text = useText('numbers');
  return (
    <table className="w-full text-sm tabular-nums">
      <caption className="pb-2 text-left text-base font-semibold">{title}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{text.photos}</th>
          <th scope="col">{text.size}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, images, bytes }) => (
          <tr key={name} className="border-t border-line">
            <th scope="row" className="py-2 text-left font-normal">
              {name}
            </th>
            <td className="py-2 text-right">{text.count(images)}</td>
            <td className="py-2 pl-4 text-right text-ink-soft">{text.bytes(bytes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
