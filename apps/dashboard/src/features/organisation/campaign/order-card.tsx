import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { AcceptanceOrder } from '@jazylym/domain/catalogue/catalogue';
import { Rounding } from '@jazylym/domain/money/round';
import { orderEffects } from '@jazylym/domain/organisation/acceptance-order';
import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { formatDate, formatMonth } from '@jazylym/i18n/format';
import { ErrorState } from '@jazylym/ui/state/error-state';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { NativeSelect } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { ChangeList } from '../change-list.tsx';
import { useChangeWords } from '../kept/change-words.ts';
import { EntryForm } from '../kept/entry-form.tsx';
import { bound, EntryField } from '../kept/fields.tsx';
import { type Typed, useEntryForm } from '../kept/use-entry-form.ts';
import classes from './order.module.css';

/** The order of acceptance, what a change of it means today, and who changed it before. */
export function OrderCard() {
  const { t } = useWords();
  const words = useChangeWords();
  const query = useQuery(trpc.organisation.acceptanceOrder.queryOptions());
  return (
    <section className={classes.card} aria-labelledby="order">
      <h2 id="order" className={classes.title}>
        {t('organisation.order.title')}
      </h2>
      {query.data !== undefined ? (
        <div className={classes.columns}>
          <OrderForm {...query.data} />
          <div>
            <h3 className={classes.history}>{t('changes.title')}</h3>
            <ChangeList subject="acceptanceOrder" words={words} />
          </div>
        </div>
      ) : query.isError ? (
        <ErrorState
          title={t('organisation.failed.title')}
          hint={t('organisation.failed.hint')}
          retry={{ label: t('shell.retry'), onRetry: () => void query.refetch(), busy: query.isFetching }}
        />
      ) : (
        <SkeletonLines lines={4} label={t('shell.loading')} />
      )}
    </section>
  );
}

const toTyped = (order: AcceptanceOrder | null): Typed => ({
  cardClosesOn: String(order?.cardClosesOn ?? ''),
  addressClosesOn: String(order?.addressClosesOn ?? ''),
  rounding: order?.rounding ?? 'half-up',
  graceDays: String(order?.graceDays ?? ''),
});

const toDraft = ({ cardClosesOn, addressClosesOn, rounding, graceDays }: Typed) => ({
  cardClosesOn: Number(cardClosesOn || Number.NaN),
  addressClosesOn: Number(addressClosesOn || Number.NaN),
  rounding,
  graceDays: Number(graceDays || Number.NaN),
});

function OrderForm({ order, today }: { order: AcceptanceOrder; today: CalendarDate }) {
  const { t } = useWords();
  const save = useMutation(trpc.organisation.saveAcceptanceOrder.mutationOptions());
  const form = useEntryForm({
    name: 'acceptanceOrder',
    entry: order,
    toTyped,
    toDraft,
    schema: AcceptanceOrder,
    save: ({ seen, next }) => save.mutateAsync({ seen: seen ?? order, next }),
    onSaved: () => undefined,
  });
  const day = { form, mend: t('organisation.mend.day'), inputMode: 'numeric', maxLength: 2 } as const;
  const typed = AcceptanceOrder.safeParse(form.draft);
  return (
    <EntryForm form={form}>
      <EntryField
        {...day}
        field="cardClosesOn"
        label={t('organisation.field.cardClosesOn')}
        description={t('organisation.hint.closesOn')}
      />
      <EntryField
        {...day}
        field="addressClosesOn"
        label={t('organisation.field.addressClosesOn')}
        description={t('organisation.hint.closesOn')}
      />
      <NativeSelect
        {...bound({
          form,
          field: 'rounding',
          label: t('organisation.field.rounding'),
          mend: t('organisation.mend.choose'),
        })}
        data={Rounding.options.map((value) => ({ value, label: t(`organisation.rounding.${value}`) }))}
        onChange={({ currentTarget }) => form.change('rounding', currentTarget.value)}
      />
      <EntryField
        form={form}
        field="graceDays"
        label={t('organisation.field.graceDays')}
        description={t('organisation.hint.graceDays')}
        mend={t('organisation.mend.graceDays')}
        inputMode="numeric"
        maxLength={2}
      />
      {typed.success && <Effects today={today} before={order} after={typed.data} />}
    </EntryForm>
  );
}

/** What is typed means today, by the rule that every counter goes by. */
function Effects({ today, before, after }: { today: CalendarDate; before: AcceptanceOrder; after: AcceptanceOrder }) {
  const { t, language } = useWords();
  return (
    <div className={classes.effect} role="status">
      <p>{t('organisation.order.effect', { today: formatDate(today, language) })}</p>
      <ul>
        {orderEffects(today, before, after).map((effect) => {
          const system = t(`organisation.order.system.${effect.system}`);
          const months = { before: formatMonth(effect.before, language), after: formatMonth(effect.after, language) };
          return (
            <li key={effect.system}>
              {effect.before === effect.after
                ? t('organisation.order.stays', { system, before: months.before })
                : t('organisation.order.changes', { system, ...months })}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
