import { formatNumber as printedNumber } from '@jazylym/domain/abonement/number';
import type { ExtendedProtocol, NumberRange } from '@jazylym/domain/day/protocol';
import { useWords } from '@jazylym/front/language';
import { counted } from '@jazylym/i18n/counted';
import { formatDay } from '@jazylym/i18n/format';
import classes from './protocol.module.css';
import { Section } from './section.tsx';

/** Numbers first to last, year by year and series by series, and which day holds those between that are not of this one. */
export function NumbersSection({ protocol: { numbers, facility } }: { protocol: ExtendedProtocol }) {
  const { t, language } = useWords();
  const printed = ({ year, series }: NumberRange, sequence: number) =>
    printedNumber({ facilityCode: facility.code, year, series, sequence });
  const gapOf = (range: NumberRange, gap: NumberRange['gaps'][number]) => {
    const [first, last] = [printed(range, gap.first), printed(range, gap.last)];
    const between = gap.first === gap.last ? first : `${first} – ${last}`;
    return gap.businessDate === null
      ? t('day.sheet.gapOfNoDay', { numbers: between })
      : t('day.sheet.gapOfDay', { numbers: between, day: formatDay(gap.businessDate, language) });
  };
  return (
    <Section name="numbers" count={numbers.length}>
      <ul className={classes.numbers}>
        {numbers.map((range) => (
          <li key={`${range.year} ${range.series}`} data-numbers={range.count}>
            <strong>
              {printed(range, range.first)} – {printed(range, range.last)}
            </strong>{' '}
            {counted(range.count, 'abonement', language)}
            {range.gaps.length === 0 && `, ${t('day.sheet.noGaps')}`}
            {range.gaps.length > 0 && (
              <ul>
                {range.gaps.map((gap) => (
                  <li key={gap.first} data-gap={gap.businessDate ?? 'none'}>
                    {gapOf(range, gap)}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
