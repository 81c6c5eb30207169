import { useId } from 'react';
import classes from './segments.module.css';

interface Props<Value extends string> {
  /** Read to screen readers; the choices explain themselves to the eye. */
  label: string;
  choices: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
  disabled?: boolean;
  /** Attributes of the input that is taken, by which a form finds it. */
  taken?: Readonly<Record<`data-${string}`, string>>;
}

/** A few choices side by side, one of them taken: radio buttons, so the arrow keys move between them. They wrap when narrow. */
export function Segments<Value extends string>(props: Props<Value>) {
  const { label, choices, value, onChange, disabled = false, taken } = props;
  const name = useId();
  return (
    <fieldset className={classes.segments} disabled={disabled}>
      <legend className={classes.hidden}>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={classes.segment}>
          <input
            type="radio"
            name={name}
            className={classes.input}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
            {...(choice.value === value && taken)}
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}
