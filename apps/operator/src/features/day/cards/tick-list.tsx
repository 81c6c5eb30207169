import { useWords } from '@jazylym/front/language';
import { counted } from '@jazylym/i18n/counted';
import { formatMonth } from '@jazylym/i18n/format';
import { moveAmongRows, pressOnce } from '../../abonement/afterwards/row-keys.ts';
import own from './cards.module.css';
import type { CardGroup } from './groups.ts';

interface Props {
  groups: readonly CardGroup[];
  /** Whether each row names its title and term: where a group holds several. */
  isTitled: boolean;
  /** Ids of abonements. */
  ticked: readonly string[];
  onTick: (ticked: string[]) => void;
}

/** The cards to tick against the pile, group by group; a group's own box ticks all of it. The arrows go through the rows. */
export function TickList({ groups, isTitled, ticked, onTick }: Props) {
  const { t, language } = useWords();
  const held = new Set(ticked);
  const toggle = (ids: readonly string[], isOn: boolean) => {
    const rest = ticked.filter((id) => !ids.includes(id));
    onTick(isOn ? [...rest, ...ids] : rest);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows go from row to row; each is interactive itself
    <div
      className={own.groups}
      onKeyDown={(event) => {
        pressOnce(event);
        moveAmongRows(event);
      }}
    >
      {groups.map(({ key, name, cards }) => {
        const ids = cards.map(({ abonementId }) => abonementId);
        const count = ids.filter((id) => held.has(id)).length;
        return (
          <fieldset key={key} className={own.group} data-group={key}>
            <legend>
              <label className={own.groupName}>
                <input
                  type="checkbox"
                  data-row={key}
                  aria-label={`${t('day.count.sorted.tickAll')}: ${name}`}
                  checked={count === ids.length}
                  ref={(box) => {
                    if (box) box.indeterminate = count > 0 && count < ids.length;
                  }}
                  onChange={(event) => toggle(ids, event.currentTarget.checked)}
                />
                {name}
                <span className={own.of}>
                  {count > 0 && `${count} / `}
                  {counted(ids.length, 'card', language)}
                </span>
              </label>
            </legend>
            {cards.map(({ abonementId, number, blankNumber, subscriberName, sets, ...card }) => (
              <label key={abonementId} className={own.tick} data-titled={isTitled}>
                <input
                  type="checkbox"
                  data-row={abonementId}
                  aria-label={t('day.count.sorted.tick', { number, name: subscriberName })}
                  checked={held.has(abonementId)}
                  onChange={(event) => toggle([abonementId], event.currentTarget.checked)}
                />
                {isTitled && (
                  <span className={own.person}>
                    {card.publicationIndex} {card.title[language]} · {formatMonth(card.startMonth, language)},{' '}
                    {counted(card.months, 'month', language)}
                  </span>
                )}
                <span className={own.person}>{subscriberName}</span>
                <span>{number}</span>
                <span>{blankNumber === null ? '' : t('day.count.sorted.blank', { number: blankNumber })}</span>
                <span>{counted(sets, 'set', language)}</span>
              </label>
            ))}
          </fieldset>
        );
      })}
    </div>
  );
}
