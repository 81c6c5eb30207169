import type { CertifiedProtocol } from '@jazylym/domain/day/certify';
import type { ExtendedProtocol } from '@jazylym/domain/day/protocol';
import { useWords } from '@jazylym/front/language';
import { ProtocolView } from '@jazylym/front/protocol-view';
import { AbonementLink } from './abonement-link.tsx';
import { EveryAbonement } from './every-abonement.tsx';
import { Files } from './files.tsx';
import classes from './protocol.module.css';
import { Remittances } from './remittances.tsx';
import { Tiles } from './tiles.tsx';
import { useIds } from './use-ids.ts';

interface Props {
  protocol: ExtendedProtocol;
  /** What was sealed, of a certified day. */
  certified?: CertifiedProtocol | null;
}

/** The extended protocol (S10): the day in five seconds at the top, exactly below, section by section, and its files. */
export function DayProtocol({ protocol, certified = null }: Props) {
  const { t } = useWords();
  const idOf = useIds(protocol);
  return (
    <div className={classes.protocol} data-protocol>
      <div className={classes.top}>
        <h2>{t('day.sheet.title')}</h2>
        <Files businessDate={protocol.businessDate} />
      </div>
      <Tiles protocol={protocol} />
      <ProtocolView
        protocol={protocol}
        certified={certified}
        number={(number) => <AbonementLink number={number} id={idOf(number)} />}
      >
        <Remittances protocol={protocol} />
        <EveryAbonement protocol={protocol} />
      </ProtocolView>
    </div>
  );
}
