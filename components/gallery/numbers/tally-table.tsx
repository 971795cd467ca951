import type { Tally } from '@/lib/shared/wire';
import { useText } from '../../text/text-provider';

type TallyTableProps = { title: string; rows: readonly (Tally & Readonly<{ name: string }>)[] };

/** Photos and bytes of each part. */
export function TallyTable({ title, rows }: TallyTableProps) {
  const text = useText('numbers');
  return (
    <table className="w-full table-fixed text-sm tabular-nums">
      <caption className="pb-2 text-start text-base font-semibold">{title}</caption>
      <colgroup>
        <col />
        <col className="w-1/5" />
        <col className="w-2/5" />
      </colgroup>
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
            <th scope="row" className="py-2 text-start font-normal wrap-anywhere">
              {name}
            </th>
            <td className="py-2 text-end wrap-anywhere">{text.count(images)}</td>
            <td className="py-2 ps-4 text-end text-ink-soft wrap-anywhere">{text.bytes(bytes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
