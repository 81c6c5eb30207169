import { cardsWrong } from '@jazylym/domain/day/cards-wrong';
import type { CertifiedProtocol } from '@jazylym/domain/day/certify';
import { sealAddress } from '@jazylym/domain/day/seal-address';
import { sayCards } from '@jazylym/i18n/day/say-cards';
import { signedMoney } from '@jazylym/i18n/day/signed';
import { formatMoment } from '@jazylym/i18n/format';
import { Anchor } from '@mantine/core';
import { useWords } from '../../language.ts';
import classes from './sheet.module.css';
import { SheetSection } from './sheet-section.tsx';

/** What was certified: its number, when and by whom, what differed and why, and the seal over it. */
export function SealSection({ certified }: { certified: CertifiedProtocol }) {
  const { t, language } = useWords();
  const { content, keyId, digest, seal } = certified;
  const { facility, businessDate } = content.protocol;
  const cash = content.cash.difference;
  const { difference, missing, foreign } = content.cards;
  const wrong = cardsWrong(content.cards);
  const lines: { name: string; value: string; isWrong?: boolean }[] = [
    { name: t('day.certify.done.number'), value: content.number },
    { name: t('day.certify.done.at'), value: formatMoment(content.certifiedAt, language) },
    { name: t('day.certify.done.operator'), value: content.operator.name },
    ...(content.head === null ? [] : [{ name: t('day.certify.done.head'), value: content.head.name }]),
    {
      name: t('day.certify.done.cash'),
      value: cash === 0 ? t('day.certify.done.none') : signedMoney(cash, language),
      isWrong: cash !== 0,
    },
    {
      name: t('day.certify.done.cards'),
      value: wrong === 0 ? t('day.certify.done.none') : sayCards({ difference, wrong }, language),
      isWrong: wrong !== 0,
    },
    ...(missing.length === 0 ? [] : [{ name: t('day.differ.missing'), value: missing.join(', ') }]),
    ...(foreign.length === 0 ? [] : [{ name: t('day.differ.foreign'), value: foreign.join(', ') }]),
    ...(content.reason === '' ? [] : [{ name: t('day.certify.done.reason'), value: content.reason }]),
    { name: t('day.certify.done.key'), value: keyId },
    { name: t('day.certify.done.digest'), value: digest },
  ];
  return (
    <SheetSection title={t('day.certify.done.seal')} isWide>
      <dl className={classes.lines}>
        {lines.map(({ name, value, isWrong = false }) => (
          <div key={name} className={classes.line}>
            <dt>{name}</dt>
            <dd className={isWrong ? classes.wrong : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
      <Anchor size="sm" href={sealAddress('', { facilityCode: facility.code, businessDate, seal })} target="_blank">
        {t('day.certify.done.verify')}
      </Anchor>
    </SheetSection>
  );
}
