import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { useWords } from '@jazylym/front/language';
import { ListedOption } from '../field/options-list.tsx';
import { GROUPS, type Option } from './options.ts';
import classes from './search.module.css';
import { SearchOption } from './search-option.tsx';

interface Props {
  /** Begins the id of each option, its place in the list ends it. */
  id: string;
  options: readonly Option[];
  /** The active one's place. */
  position: number;
  today: CalendarDate;
  onChoose: (option: Option) => void;
}

/** What was found, group by group. */
export function SearchResults({ id, options, position, today, onChoose }: Props) {
  const { t } = useWords();
  const placed = options.map((option, place) => ({ option, place }));
  return GROUPS.map((kind) => ({ kind, members: placed.filter(({ option }) => option.kind === kind) }))
    .filter(({ members }) => members.length > 0)
    .map(({ kind, members }) => (
      // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own
      <div key={kind} role="group" aria-label={t(`counter.search.group.${kind}`)} className={classes.group}>
        <div className={classes.groupName} aria-hidden>
          {t(`counter.search.group.${kind}`)}
        </div>
        {members.map(({ option, place }) => (
          <ListedOption
            key={option.key}
            id={`${id}-${place}`}
            isActive={place === position}
            onChoose={() => onChoose(option)}
          >
            <SearchOption option={option} today={today} />
          </ListedOption>
        ))}
      </div>
    ));
}
