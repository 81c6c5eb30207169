import type { CertifiedProtocol } from '@jazylym/domain/day/certify';
import { sealAddress } from '@jazylym/domain/day/seal-address';
import { useWords } from '@jazylym/front/language';
import { formatDate, formatDay } from '@jazylym/i18n/format';
import { Button } from '@mantine/core';
import { IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useClerk } from '../../../app/clerk.ts';
import { type Days, dayAfter } from '../begin/days.ts';
import classes from '../day.module.css';
import { dayFile } from '../protocol/day-file.ts';
import { DayProtocol } from '../protocol/day-protocol.tsx';
import { useFirstFocus } from '../use-first-focus.ts';
import own from './certify.module.css';

interface Props {
  certified: CertifiedProtocol;
  days: Days;
}

/** A day that was certified: number, the paper, where its seal is verified, and the protocol as it was sealed. */
export function CertifiedDay({ certified, days }: Props) {
  const { t, language } = useWords();
  const { facilityId } = useClerk();
  const print = useFirstFocus<HTMLAnchorElement>();
  const { content, seal } = certified;
  const { protocol, number } = content;
  const { businessDate, facility } = protocol;
  const verifyAt = sealAddress(window.location.origin, { facilityCode: facility.code, businessDate, seal });
  return (
    <div className={classes.stack} data-day-state="certified">
      <section className={`${classes.card} ${own.certified}`} aria-labelledby="certified-title">
        <IconRosetteDiscountCheck size={56} stroke={1.25} className={own.stamp} aria-hidden />
        <div className={own.body}>
          <h2 id="certified-title" className={own.done}>
            {t('day.certify.done.title', { day: formatDate(businessDate, language) })}
          </h2>
          <p className={own.number}>
            {t('day.certify.done.number')} <strong data-number>{number}</strong>
          </p>
          <p className={classes.hint}>
            {t('day.certify.done.next', { next: formatDay(dayAfter(days, businessDate), language) })}
          </p>
          <div className={classes.links}>
            <Button
              component="a"
              href={dayFile({ facilityId, businessDate }, 'protocol.pdf')}
              target="_blank"
              rel="noreferrer"
              ref={print}
              data-print
            >
              {t('day.certify.done.print')}
            </Button>
            <a className={classes.link} href={verifyAt} target="_blank" rel="noreferrer" data-verify>
              {t('day.certify.done.verify')}
            </a>
          </div>
        </div>
      </section>
      <DayProtocol protocol={protocol} certified={certified} />
    </div>
  );
}
