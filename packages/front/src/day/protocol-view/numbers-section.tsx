import type { ExtendedProtocol } from '@jazylym/domain/day/protocol';
import { useWords } from '../../language.ts';
import { sayGaps, sayRange } from './say-numbers.ts';
import classes from './sheet.module.css';
import { SheetSection } from './sheet-section.tsx';

/** The day's numbers from first to last, and what the gaps between them are. */
export function NumbersSection({ protocol: { numbers, facility } }: { protocol: ExtendedProtocol }) {
  const { t, language } = useWords();
  return (
    <SheetSection title={t('day.sheet.section.numbers')} isEmpty={numbers.length === 0}>
      {numbers.map((range) => {
        const gaps = sayGaps(range, { t, language });
        return (
          <div key={`${range.year} ${range.series}`}>
            <p className={classes.range}>{sayRange(range, facility.code, language)}</p>
            {gaps.length === 0 ? (
              <p className={classes.none}>{t('day.sheet.noGaps')}</p>
            ) : (
              <ul className={classes.gaps}>
                {gaps.map(({ key, text, isFault }) => (
                  <li key={key} className={isFault ? classes.wrong : undefined}>
                    {text}
                  </li>
                ))}
              </ul>
            )}
          </div>
        );
      })}
    </SheetSection>
  );
}
