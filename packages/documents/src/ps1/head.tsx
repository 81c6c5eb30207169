import type { ReactNode } from 'react';
import { InBoth, Label } from '../text/label.tsx';
import type { LabelName } from '../text/words.ts';
import type { Ps1Content } from './content.ts';
import './head.css';

interface Props {
  of: LabelName;
  content: Pick<Ps1Content, 'number' | 'blank' | 'copy'>;
  children?: ReactNode;
}

/** The form and a collector's blank, the half's name, its abonement number, the mark of a reprint, and whatever stands at its right edge. */
export function Head({ of, content: { number, blank, copy }, children }: Props) {
  return (
    <header className="ps1-head">
      <div className="ps1-name">
        <p>
          <span className="ps1-label">
            <Label of="form" />
            {blank !== null && ` · ${blank}`}
          </span>
          {copy && (
            <b className="ps1-copy">
              <InBoth words={copy} />
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
