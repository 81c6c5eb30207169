import { Segments } from '@jazylym/ui/segments/segments';
import classes from './entry-form.module.css';
import type { FieldForm } from './fields.tsx';

interface Props<Value extends string> {
  form: FieldForm;
  field: string;
  label: string;
  hint?: string;
  choices: readonly { value: Value; label: string }[];
  value: Value;
}

/** One of a few, all of them in sight. */
export function SegmentsField<Value extends string>({ form, field, label, hint, choices, value }: Props<Value>) {
  return (
    <div className={classes.group}>
      <span className={classes.legend} aria-hidden>
        {label}
      </span>
      {hint !== undefined && <p className={classes.hint}>{hint}</p>}
      <div>
        <Segments label={label} choices={choices} value={value} onChange={(chosen) => form.change(field, chosen)} />
      </div>
    </div>
  );
}
