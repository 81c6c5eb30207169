import type { ReactNode } from 'react';
import { Label, type LabelName } from './label.tsx';
import './head.css';

/** The half's name, its abonement number, the mark of a reprint, and whatever stands at its right edge. */
export function Head({
  of,
  number,
  copy,
  children,
}: {
  of: LabelName;
  number: string;
  copy: boolean;
  children?: ReactNode;
}) {
  return (
    <header className="ps1-head">
      <div className="ps1-name">
        <p>
          <span className="ps1-label">
            <Label of="form" />
          </span>
          {copy && (
            <b className="ps1-copy">
              <Label of="copy" />
            </b>
          )}
        </p>
        <h2>
          <Label of={of} />
        </h2>
        <p className="ps1-number">
          № <strong>{number}</strong>
        </p>
      </div>
      {children}
    </header>
  );
}
