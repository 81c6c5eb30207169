import { useWords } from '@jazylym/front/language';
import { Anchor } from '@mantine/core';
import type { PlaceState } from '../../organisation/use-place.ts';
import type { Form } from '../field/form.ts';
import { TextField } from '../field/text-field.tsx';
import classes from './counter.module.css';

/** Where the copies go. The postal code tells who delivers and at which tariff, and fills in the settlement. S8, S11 */
export function AddressFields({ form, looked }: { form: Form; looked: PlaceState }) {
  const { t } = useWords();
  return (
    <>
      <div className={classes.codeRow}>
        <TextField form={form} name="postalCode" label={t('counter.field.postalCode')} most={12} digits />
        <TextField
          form={form}
          name="settlement"
          label={t('counter.field.settlement')}
          most={120}
          isStop={form.draft.settlement === ''}
        />
      </div>
      <PlaceLine looked={looked} />
      <div className={classes.streetRow}>
        <TextField form={form} name="street" label={t('counter.field.street')} most={120} />
        <TextField form={form} name="house" label={t('counter.field.house')} most={20} />
        <TextField form={form} name="flat" label={t('counter.field.flat')} most={20} />
      </div>
    </>
  );
}

function PlaceLine({ looked }: { looked: PlaceState }) {
  const { t, language } = useWords();
  return (
    <p className={classes.note} role="status">
      {looked.state === 'unasked' && t('counter.place.why')}
      {looked.state === 'looking' && t('counter.place.looking')}
      {looked.state === 'failed' && (
        <>
          {t('counter.place.failed')}{' '}
          <Anchor component="button" type="button" onClick={looked.retry}>
            {t('shell.retry')}
          </Anchor>
        </>
      )}
      {looked.state === 'answered' && looked.place && (
        <>
          {t('counter.place.delivers', {
            facility: looked.place.facilityNames[language],
            branch: looked.place.branchNames[language],
          })}
          {' · '}
          <strong>{t(`counter.place.${looked.place.zone}`)}</strong>
        </>
      )}
    </p>
  );
}
