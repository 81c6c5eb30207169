import type { CollectorRejection } from '@jazylym/domain/organisation/collector';
import { useWords } from '@jazylym/front/language';
import type { problemOf } from '@jazylym/front/problem';
import { explainCollectorRejection } from '@jazylym/i18n/organisation/collectors/explain-collector';
import { Alert } from '@mantine/core';

interface Props {
  rejection: CollectorRejection | null;
  problem: ReturnType<typeof problemOf> | null;
}

const showWhole = (alert: HTMLElement | null) => alert?.scrollIntoView({ block: 'nearest' });

/** What the server refused, or why no answer came; nothing where all is well. */
export function Refusal({ rejection, problem }: Props) {
  const { t, language } = useWords();
  if (rejection === null && problem === null) return null;
  return (
    <Alert ref={showWhole} color="seal" role="alert">
      {rejection && explainCollectorRejection(rejection, { t, language })}
      {problem && t('collectors.saveFailed', { problem: t(`shell.error.${problem}`) })}
    </Alert>
  );
}
