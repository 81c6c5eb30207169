import { type PlanKind, type PlanProgressLine, planKey } from '@jazylym/domain/report/plan';
import { useWords } from '@jazylym/front/language';
import { formatNumber } from '@jazylym/i18n/format';
import { Link } from '@tanstack/react-router';
import { type Draft, shownText } from './draft.ts';
import lineClasses from './lines.module.css';
import { PlanField } from './plan-field.tsx';
import { ShareCell } from './share-cell.tsx';

interface Props {
  kind: PlanKind;
  line: PlanProgressLine;
  draft: Draft;
  onType: (text: string) => void;
  /** Several lines of text, for this line and those below it. */
  onPaste: (text: string) => void;
}

/** A line: what is planned, which its planner types right here, and what was accepted. A facility leads on to its days. */
export function PlanRow({ kind, line, draft, onType, onPaste }: Props) {
  const { t, language } = useWords();
  const { code, names, plan, facilityId } = line;
  const name = names[language];
  const number = (value: number | null) => (value === null ? '—' : formatNumber(value, language));
  const isTyped = draft.typed.has(planKey({ kind, code }));
  return (
    <tr className={isTyped ? lineClasses.typed : undefined}>
      <th scope="row">
        {facilityId === null ? (
          <span className={lineClasses.name}>{name}</span>
        ) : (
          <Link to="/days/$facilityId" params={{ facilityId: String(facilityId) }} className={lineClasses.name}>
            {name}
          </Link>
        )}
        <span className={lineClasses.code}>{code}</span>
      </th>
      <td className={lineClasses.number} data-label={t('plans.column.plan')}>
        {line.mayChange ? (
          <PlanField
            label={t('plans.cell', { name })}
            text={shownText(draft, { kind, code }, plan)}
            before={isTyped ? plan : undefined}
            onType={onType}
            onPaste={onPaste}
          />
        ) : (
          number(plan)
        )}
      </td>
      <td className={lineClasses.number} data-label={t('plans.column.accepted')}>
        {number(line.accepted)}
      </td>
      <ShareCell share={line.share} accepted={line.accepted} expected={line.expected} plan={plan} />
      <td className={lineClasses.number} data-label={t('plans.column.before')}>
        {number(line.before)}
      </td>
      <td className={lineClasses.number} data-label={t('plans.column.needed')}>
        {number(line.neededPerDay)}
      </td>
    </tr>
  );
}
