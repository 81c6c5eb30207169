import type { ReactNode } from 'react';
import { InBoth, Label } from '../text/label.tsx';
import type { Ps1Content } from './content.ts';
import './foot.css';

/** Who accepted, where and on which operational day, and the two signature lines. S8 */
export function Foot({ foot }: Pick<Ps1Content, 'foot'>) {
  return (
    <footer className="ps1-foot">
      <p className={`ps1-fact ps1-${foot.fit}`}>
        <span className="ps1-label">
          <Label of="facility" />
        </span>
        {foot.code} <InBoth words={foot.facility} />
      </p>
      <p className="ps1-fact ps1-roomy">
        <span className="ps1-label">
          <Label of="date" />
        </span>
        {foot.date}
      </p>
      <Signature of="operator">
        <span className={`ps1-by ps1-${foot.operator.fit}`}>{foot.operator.name}</span>
      </Signature>
      <Signature of="subscriber">
        <Label of="signature" />
      </Signature>
    </footer>
  );
}

function Signature({ of, children }: { of: 'operator' | 'subscriber'; children: ReactNode }) {
  return (
    <p className="ps1-signature">
      <span className="ps1-label">
        <Label of={of} />
      </span>
      <span className="ps1-line" />
      <span>{children}</span>
    </p>
  );
}
