import type { Issuer } from '@jazylym/domain/organisation/issuer';
import { useWords } from '@jazylym/front/language';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { lazy, Suspense } from 'react';
import classes from './issuer.module.css';

/** Papers and their codes are fetched only where one is shown. */
const SampleInvoiceHead = lazy(() =>
  import('@jazylym/documents/invoice/sample').then((module) => ({ default: module.SampleInvoiceHead })),
);

/** How the details are printed at the head of an invoice. */
export function InvoicePreview({ issuer }: { issuer: Issuer }) {
  const { t } = useWords();
  return (
    <figure className={classes.preview}>
      <figcaption className={classes.heading}>{t('organisation.issuer.preview')}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className={classes.paper} tabIndex={0} aria-label={t('organisation.issuer.preview')}>
        <Suspense fallback={<SkeletonLines lines={8} label={t('shell.loading')} />}>
          <SampleInvoiceHead issuer={issuer} />
        </Suspense>
      </section>
    </figure>
  );
}
