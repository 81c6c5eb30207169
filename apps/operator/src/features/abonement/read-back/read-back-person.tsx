import { addressLine } from '@jazylym/i18n/abonement/address-line';
import type { Translate } from '@jazylym/i18n/i18n';
import type { Draft } from '../draft/draft.ts';
import classes from './read-back.module.css';

/** Who subscribes, and where the copies go. */
export function ReadBackPerson({ draft, say }: { draft: Draft; say: Translate }) {
  const { name, kind, bin, phone } = draft;
  return (
    <dl className={classes.person}>
      <dt>{say('counter.readBack.who')}</dt>
      <dd>
        {name}
        <span className={classes.small}>
          {[kind === 'organization' && `${say('counter.field.bin')} ${bin}`, phone].filter(Boolean).join(' · ')}
        </span>
      </dd>
      <dt>{say('counter.readBack.where')}</dt>
      <dd>{addressLine(draft, say)}</dd>
    </dl>
  );
}
