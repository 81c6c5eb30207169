import type { CertifiedProtocol } from '@jazylym/domain/day/certify';
import type { ExtendedProtocol } from '@jazylym/domain/day/protocol';
import { addDay } from '@jazylym/i18n/day/add';
import type { ReactNode } from 'react';
import { i18n } from '../../language.ts';
import { ApartSections } from './apart-sections.tsx';
import { FiguresSections } from './figures-sections.tsx';
import { MoneySections } from './money-sections.tsx';
import { NumbersSection } from './numbers-section.tsx';
import { SealSection } from './seal-section.tsx';
import classes from './sheet.module.css';

addDay(i18n);

interface Props {
  protocol: ExtendedProtocol;
  /** What was sealed, of a certified day. */
  certified: CertifiedProtocol | null;
  /** How an abonement's number is shown: as a link where its document can be opened; the text alone by default. */
  number?: (text: string) => ReactNode;
  /** More sections at the end. */
  children?: ReactNode;
}

/** The extended protocol of a day on screen (S10), as the counter and those above it read it. */
export function ProtocolView({ protocol, certified, number = (text) => text, children }: Props) {
  return (
    <div className={classes.sheet}>
      {certified && <SealSection certified={certified} />}
      <MoneySections protocol={protocol} />
      <FiguresSections protocol={protocol} />
      <ApartSections protocol={protocol} number={number} />
      <NumbersSection protocol={protocol} />
      {children}
    </div>
  );
}
