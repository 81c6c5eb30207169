import type { ReactNode } from 'react';
import { Label } from '../text/label.tsx';
import type { LabelName } from '../text/words.ts';

/** A ruled box of the form: a small label above its data. */
export function Cell({ label, children, className }: { label: LabelName; children?: ReactNode; className?: string }) {
  return (
    <div className={className ? `ps1-cell ${className}` : 'ps1-cell'}>
      <span className="ps1-label">
        <Label of={label} />
      </span>
      <span className="ps1-data">{children}</span>
    </div>
  );
}
