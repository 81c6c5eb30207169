import { Month } from '@jazylym/domain/calendar/calendar';
import { useWords } from '@jazylym/front/language';
import { formatMonth } from '@jazylym/i18n/format';
import { NativeSelect } from '@mantine/core';
import type { Reckoning } from '../draft/reckon.ts';
import type { Form } from '../field/form.ts';

/** The start month among those on offer, the first open one preselected: Enter passes it by. */
export function StartMonthField({ form, reckoning }: { form: Form; reckoning: Reckoning }) {
  const { t, language } = useWords();
  return (
    <NativeSelect
      data-field="startMonth"
      label={t('counter.field.startMonth')}
      data={reckoning.startMonths.map((month) => ({ value: month, label: formatMonth(month, language) }))}
      value={reckoning.startMonth}
      disabled={form.locked}
      error={form.problemOf('startMonth')}
      onChange={(event) => form.change({ startMonth: Month.parse(event.currentTarget.value) })}
      onBlur={() => form.leave('startMonth')}
    />
  );
}
