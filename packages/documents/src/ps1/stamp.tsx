import { InBoth } from '../text/label.tsx';
import type { Ps1Content } from './content.ts';
import './stamp.css';

/** Stamps a half whose abonement was reversed, across and below what it says, so that nothing moves and all stays legible. */
export const Stamp = ({ reversed }: Pick<Ps1Content, 'reversed'>) =>
  reversed && (
    <b className="ps1-stamp">
      <InBoth words={reversed} />
    </b>
  );
