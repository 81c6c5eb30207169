import { useWords } from '@jazylym/front/language';
import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { readPhysically } from '../../abonement/field/text-field.tsx';

/** Six digits nobody reads over the shoulder, typed by the keys' places whatever the layout writes there. */
export function PinField(props: PasswordInputProps & { 'data-sign': string }) {
  const { t } = useWords();
  return (
    <PasswordInput
      {...props}
      inputMode="numeric"
      maxLength={6}
      autoComplete="off"
      w="min(16rem, 100%)"
      visibilityToggleButtonProps={{ 'aria-label': t('access.own.pin.show'), tabIndex: 0 }}
      onKeyDown={readPhysically}
    />
  );
}
