import type { ReactNode } from 'react';

type NothingHereProps = {
  icon: ReactNode;
  /** Left out where one sentence is enough. */
  title?: string | undefined;
  text: string;
  /** A button or a link that leads on. */
  children?: ReactNode;
};

/** In place of a list that has nothing: why, and what to do. */
export function NothingHere({ icon, title, text, children }: NothingHereProps) {
  return (
    <div className="m-auto flex max-w-sm flex-col items-center gap-4 py-16 text-center text-ink-soft [&>svg]:size-12 [&>svg]:stroke-[1.25] [&>svg]:text-ink-faint">
      {icon}
      <div role="status" className="flex flex-col gap-1">
        {title !== undefined && <p className="text-lg font-medium text-balance text-ink">{title}</p>}
        <p className="text-pretty">{text}</p>
      </div>
      {children}
    </div>
  );
}
