import { Segments } from '@jazylym/ui/segments/segments';
import classes from './choice.module.css';
import { stop } from './stops.ts';

interface Props<Value extends string> {
  label: string;
  choices: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
  disabled: boolean;
  /** The field of the form, for putting the cursor here. */
  field?: string;
  isStop?: boolean;
  problem?: string | null;
}

/** One of a few with its label above, as a text field has it, and its trouble below. */
export function Choice<Value extends string>(props: Props<Value>) {
  const { label, choices, value, onChange, disabled, field, isStop = false, problem } = props;
  return (
    <div className={classes.choice}>
      <span className={classes.label} aria-hidden>
        {label}
      </span>
      <Segments
        label={problem ? `${label}. ${problem}` : label}
        choices={choices}
        value={value}
        onChange={onChange}
        disabled={disabled}
        taken={{ ...(field && { 'data-field': field }), ...(isStop && stop) }}
      />
      {problem && <p className={classes.problem}>{problem}</p>}
    </div>
  );
}
