import { useWords } from '@jazylym/front/language';
import { Segments } from '@jazylym/ui/segments/segments';
import classes from '../kept/entry-form.module.css';
import type { FieldForm } from '../kept/fields.tsx';

/** The tariff zone: one of two, both in sight. */
export function ZoneField({ form }: { form: FieldForm }) {
  const { t } = useWords();
  const label = t('organisation.field.zone');
  return (
    <div className={classes.group}>
      <span className={classes.legend} aria-hidden>
        {label}
      </span>
      <div>
        <Segments
          label={label}
          choices={(['city', 'rayon'] as const).map((value) => ({ value, label: t(`organisation.zone.${value}`) }))}
          value={form.typed.zone === 'city' ? 'city' : 'rayon'}
          onChange={(zone) => form.change('zone', zone)}
        />
      </div>
    </div>
  );
}
