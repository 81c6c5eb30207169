import { InBoth, Label } from '../text/label.tsx';
import type { Words } from '../text/words.ts';
import './marks.css';

/** The mark of a copy, where it is one. */
export const CopyMark = ({ copy }: { copy: Words | null }) =>
  copy && (
    <b className="sheet-mark">
      <InBoth words={copy} />
    </b>
  );

/** Says that a paper of the demo is good for nothing. */
export const DemoMark = ({ isDemo }: { isDemo: boolean }) =>
  isDemo && (
    <p className="sheet-demo">
      <Label of="demo" />
    </p>
  );
