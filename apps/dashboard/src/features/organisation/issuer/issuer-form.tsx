import { type Issuer, IssuerDraft } from '@jazylym/domain/organisation/issuer';
import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { Alert } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import entryClasses from '../kept/entry-form.module.css';
import { EntryForm } from '../kept/entry-form.tsx';
import { EntryField, LinesFields } from '../kept/fields.tsx';
import { useEntryForm } from '../kept/use-entry-form.ts';
import { InvoicePreview } from './invoice-preview.tsx';
import classes from './issuer.module.css';
import { issuerOfTyped, issuerShown, issuerToTyped } from './typed-issuer.ts';
import { useIssuerMends } from './use-issuer-mends.ts';

/** The issuer's details, as they are typed on an invoice beside them. */
export function IssuerForm({ issuer }: { issuer: Issuer }) {
  const { t } = useWords();
  const save = useMutation(trpc.organisation.saveIssuer.mutationOptions());
  const form = useEntryForm<Issuer, IssuerDraft>({
    name: 'issuer',
    entry: issuer,
    toTyped: issuerToTyped,
    toDraft: issuerOfTyped,
    schema: IssuerDraft,
    save: ({ seen, next }) => save.mutateAsync({ seen: seen ?? issuer, next }),
    onSaved: () => undefined,
  });
  const mends = useIssuerMends(form.problemOf);
  const lines = { form, mend: mends.line, languages: ['kk', 'ru'] } as const;
  const one = (field: Exclude<keyof typeof mends, 'line'>) => ({
    form,
    field,
    label: t(`organisation.field.${field}`),
    mend: mends[field],
  });
  return (
    <div className={classes.columns}>
      <div className={classes.card}>
        {issuer.isDemo && (
          <Alert color="seal" className={classes.demo ?? ''}>
            {t('organisation.issuer.demo')}
          </Alert>
        )}
        <EntryForm form={form}>
          <h2 className={classes.heading}>{t('organisation.issuer.supplier')}</h2>
          <LinesFields {...lines} of="names" legend={t('organisation.field.names')} />
          <EntryField {...one('bin')} inputMode="numeric" maxLength={20} />
          <LinesFields {...lines} of="address" legend={t('organisation.field.address')} />
          <h2 className={classes.heading}>{t('organisation.issuer.beneficiary')}</h2>
          <p className={classes.hint}>{t('organisation.issuer.careful')}</p>
          <LinesFields {...lines} of="bank" legend={t('organisation.field.bank')} />
          <EntryField {...one('iban')} maxLength={40} placeholder="KZ" />
          <EntryField {...one('bic')} maxLength={20} />
          <div className={entryClasses.pair}>
            <EntryField
              {...one('beneficiaryCode')}
              description={t('organisation.hint.beneficiaryCode')}
              inputMode="numeric"
              maxLength={2}
            />
            <EntryField
              {...one('paymentPurposeCode')}
              description={t('organisation.hint.paymentPurposeCode')}
              inputMode="numeric"
              maxLength={3}
            />
          </div>
        </EntryForm>
      </div>
      <InvoicePreview issuer={issuerShown(form.typed, issuer)} />
    </div>
  );
}
