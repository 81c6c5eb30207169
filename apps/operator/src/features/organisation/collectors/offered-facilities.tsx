import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { useQuery } from '@tanstack/react-query';
import { useClerk } from '../../../app/clerk.ts';
import type { Registered } from '../../abonement/batch/find-collectors.ts';
import classes from './panel.module.css';

interface Props {
  others: readonly Registered[];
  name: string;
  onChoose: (name: string) => void;
}

/** Facilities that the reference data says are entered here and that are not in the register yet: a press takes the name. */
export function OfferedFacilities({ others, name, onChoose }: Props) {
  const { t, language } = useWords();
  const { facilityId } = useClerk();
  const enteredHere = useQuery(trpc.organisation.enteredHere.queryOptions({ facilityId })).data ?? [];
  const taken = new Set(others.map(({ collector }) => collector.name));
  const offered = enteredHere.filter(({ names }) => !Object.values(names).some((one) => taken.has(one)));
  if (offered.length === 0) return null;
  return (
    <fieldset className={classes.offered}>
      <legend className={classes.label}>{t('collectors.field.facility')}</legend>
      {offered.map(({ code, names }) => (
        <button
          key={code}
          type="button"
          className={classes.offer}
          aria-pressed={Object.values(names).includes(name)}
          onClick={() => onChoose(names[language])}
          data-offer={code}
        >
          {code} {names[language]}
        </button>
      ))}
      <p className={classes.detail}>{t('collectors.hintOf.facility')}</p>
    </fieldset>
  );
}
