import type { CertifiedProtocol } from '@jazylym/domain/day/certify';
import { sealAddress } from '@jazylym/domain/day/seal-address';
import { useWords } from '@jazylym/front/language';
import { signed } from '@jazylym/i18n/day/explain-certify';
import { formatDate, formatDay, formatMoment, formatMoney, formatNumber } from '@jazylym/i18n/format';
import { Button } from '@mantine/core';
import { IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useClerk } from '../../../app/clerk.ts';
import { type Days, dayAfter } from '../begin/days.ts';
import classes from '../day.module.css';
import { dayFile } from '../protocol/day-file.ts';
import { ProtocolView } from '../protocol/protocol-view.tsx';
import own from './certify.module.css';

interface Props {
  certified: CertifiedProtocol;
  days: Days;
}

/** A day that was certified: number, who, its seal and where that is verified, the paper, and the protocol as it was sealed. */
export function CertifiedDay({ certified, days }: Props) {
  const { t, language } = useWords();
  const { facilityId } = useClerk();
  const { content, seal, keyId, digest } = certified;
  const { protocol, number, certifiedAt, operator, head, reason, cash, cards } = content;
  const { businessDate, facility } = protocol;
  const difference = (value: number, text: string) => (value === 0 ? t('day.certify.done.none') : signed(value, text));
  const facts: [string, string][] = [
    [t('day.certify.done.at'), formatMoment(certifiedAt, language)],
    [t('day.certify.done.operator'), operator.name],
    ...(head ? [[t('day.certify.done.head'), head.name] as [string, string]] : []),
    [t('day.certify.done.cash'), difference(cash.difference, formatMoney(cash.difference, language))],
    [t('day.certify.done.cards'), difference(cards.difference, formatNumber(cards.difference, language))],
    ...(reason === '' ? [] : [[t('day.certify.done.reason'), reason] as [string, string]]),
  ];
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
          <dl className={own.facts}>
            {facts.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <div className={classes.links}>
            <Button
              component="a"
              href={dayFile({ facilityId, businessDate }, 'protocol.pdf')}
              target="_blank"
              rel="noreferrer"
              autoFocus
              data-print
            >
              {t('day.certify.done.print')}
            </Button>
            <a className={classes.link} href={verifyAt} target="_blank" rel="noreferrer" data-verify>
              {t('day.certify.done.verify')}
            </a>
          </div>
          <details className={own.seal}>
            <summary>{t('day.certify.done.seal')}</summary>
            <code data-seal>{seal}</code>
            <p>
              {t('day.certify.done.key')}: <code>{keyId}</code>
            </p>
            <p>
              {t('day.certify.done.digest')}: <code>{digest}</code>
            </p>
          </details>
        </div>
      </section>
      <ProtocolView protocol={protocol} />
    </div>
  );
}
