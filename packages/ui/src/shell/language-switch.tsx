import classes from './shell.module.css';

export interface LanguageChoice {
  code: string;
  /** What the button shows, as short as «ҚАЗ». */
  short: string;
  /** The language's own name. */
  name: string;
}

interface Props {
  label: string;
  choices: readonly LanguageChoice[];
  value: string;
  onChange: (code: string) => void;
}

/** All languages in sight, each one press away. */
export function LanguageSwitch({ label, choices, value, onChange }: Props) {
  return (
    <fieldset className={classes.languages}>
      <legend className={classes.hidden}>{label}</legend>
      {choices.map((choice) => (
        <button
          key={choice.code}
          type="button"
          lang={choice.code}
          title={choice.name}
          aria-label={`${choice.short} ${choice.name}`}
          aria-pressed={choice.code === value}
          className={classes.language}
          onClick={() => onChange(choice.code)}
        >
          {choice.short}
        </button>
      ))}
    </fieldset>
  );
}
