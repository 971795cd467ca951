import { cva, type VariantProps } from 'class-variance-authority';
import type { ReactNode } from 'react';

const style = cva(
  'flex flex-wrap items-center gap-x-3 gap-y-2 rounded-xl border px-4 py-3 text-sm [&>svg]:size-5 [&>svg]:shrink-0',
  {
    variants: {
      tone: {
        neutral: 'border-line bg-surface text-ink [&>svg]:text-accent',
        warning: 'border-warning/30 bg-warning-soft text-ink [&>svg]:text-warning',
        danger: 'border-danger/30 bg-danger-soft text-ink [&>svg]:text-danger',
      },
    },
    defaultVariants: { tone: 'neutral' },
  },
);

type NoticeProps = VariantProps<typeof style> & {
  icon: ReactNode;
  children: ReactNode;
  action?: ReactNode;
  role?: 'status' | 'alert';
};

/** A sentence that concerns the whole page, with what can be done about it. */
export function Notice({ tone, icon, children, action, role }: NoticeProps) {
  return (
    <div className={style({ tone })} role={role}>
      {icon}
      <div className="min-w-0 flex-1 basis-48">{children}</div>
      {action}
    </div>
  );
}
