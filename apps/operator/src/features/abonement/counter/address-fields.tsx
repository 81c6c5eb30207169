import type { DeliveryPlace } from '@jazylym/domain/organisation/organisation';
import { useWords } from '@jazylym/front/language';
import { useState } from 'react';
import { usePlaces, useStreets } from '../../organisation/use-places.ts';
import type { Form } from '../field/form.ts';
import { OfferingField } from '../field/offering-field.tsx';
import { TextField } from '../field/text-field.tsx';
import classes from './counter.module.css';
import { PlaceLine } from './place-line.tsx';
import type { CounterState } from './use-counter.ts';

/** Where the copies go. The postal code tells who delivers and at which tariff, and fills in the settlement. S8, S11 */
export function AddressFields({ form, counter }: { form: Form; counter: CounterState }) {
  const { t } = useWords();
  return (
    <>
      <div className={classes.codeRow}>
        <PostalCodeField form={form} counter={counter} />
        <SettlementField form={form} counter={counter} />
      </div>
      <PlaceLine counter={counter} />
      <div className={classes.streetRow}>
        <StreetField form={form} counter={counter} />
        <TextField form={form} name="house" label={t('counter.field.house')} most={20} digits />
        <TextField form={form} name="flat" label={t('counter.field.flat')} most={20} digits />
      </div>
    </>
  );
}

type Props = { form: Form; counter: CounterState };

/** While it is empty, this facility's own code is one arrow key away. */
function PostalCodeField({ form, counter: { own } }: Props) {
  const { t } = useWords();
  const choose = useChoosePlace(form);
  const [isHere, setHere] = useState(false);
  const isOffered = isHere && own !== null && form.draft.postalCode === '';
  return (
    <OfferingField
      form={form}
      name="postalCode"
      label={t('counter.field.postalCode')}
      most={12}
      digits
      listLabel={t('counter.place.own')}
      onHere={setHere}
      offered={isOffered ? [choose(own, t('counter.place.own'))] : []}
    />
  );
}

/**
 * Finds the code by the settlement's name where it is not known. Once it is, the name is only text; while it is looked up, Enter
 * passes by: the answer fills it in.
 */
function SettlementField({ form, counter: { looked, place } }: Props) {
  const { t } = useWords();
  const choose = useChoosePlace(form);
  const [isHere, setHere] = useState(false);
  const { settlement } = form.draft;
  const places = usePlaces(settlement, { isOff: !isHere || Boolean(place) });
  return (
    <OfferingField
      form={form}
      name="settlement"
      label={t('counter.field.settlement')}
      most={120}
      isStop={looked.state !== 'looking' && (settlement === '' || !place)}
      listLabel={t('counter.place.found')}
      edge="right"
      onHere={setHere}
      isAutomatic
      offered={places.map((one) => choose(one))}
    />
  );
}

/** What choosing a place does, and how it is shown. */
function useChoosePlace(form: Form) {
  const { language } = useWords();
  return (place: DeliveryPlace, why?: string) => {
    const where = [place.settlement[language], place.rayon?.[language], place.branchNames[language]];
    const settlement = place.settlement[form.draft.language];
    return {
      key: place.code,
      shown: (
        <>
          <strong>{place.code}</strong> {[...new Set(where.filter(Boolean))].join(', ')}
          {why && <> · {why}</>}
        </>
      ),
      choose: () => form.change({ postalCode: place.code, settlement, settlementOfCode: settlement }),
    };
  };
}

/** Known streets of the code: an arrow key takes one, whatever is typed is good too. */
function StreetField({ form, counter: { place } }: Props) {
  const { t } = useWords();
  const [isHere, setHere] = useState(false);
  const { street } = form.draft;
  const streets = useStreets(place, street, { isOff: !isHere });
  return (
    <OfferingField
      form={form}
      name="street"
      label={t('counter.field.street')}
      most={120}
      listLabel={t('counter.place.streets')}
      onHere={setHere}
      offered={streets.map((one) => ({ key: one, shown: one, choose: () => form.change({ street: one }) }))}
    />
  );
}
