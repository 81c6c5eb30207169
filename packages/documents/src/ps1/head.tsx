import type { ReactNode } from 'react';
import { InBoth, Label } from '../text/label.tsx';
import type { LabelName } from '../text/words.ts';
import type { Ps1Content } from './content.ts';
import './head.css';

interface Props {
  of: LabelName;
  content: Pick<Ps1Content, 'number' | 'copy'>;
  children?: ReactNode;
}

/** The half's name, its abonement number, the mark of a reprint, and whatever stands at its right edge. */
export function Head({ of, content: { number, copy }, children }: Props) {
  return (
    <header className="ps1-head">
      <div className="ps1-name">
        <p>
          <span className="ps1-label">
            <Label of="form" />
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
