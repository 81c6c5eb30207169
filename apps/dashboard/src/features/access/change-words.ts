import { Role } from '@jazylym/domain/access/role';
import { Language } from '@jazylym/domain/organisation/organisation';
import type { Translate } from '@jazylym/i18n/i18n';
import type { ChangeWords } from '../organisation/change-list.tsx';

const FIELDS = [
  'userName',
  'name',
  'role',
  'language',
  'facility',
  'branch',
  'publisher',
  'state',
  'reason',
  'password',
  'pin',
  'sessionsEnded',
  'lockLifted',
] as const;

const STATES = ['enabled', 'disabled'] as const;
const PASSWORDS = ['oneTime', 'own'] as const;
const PINS = ['own', 'cleared'] as const;

/** The recorded fields of an account as people read them; what is unknown is shown as it is. */
export function accountWords(t: Translate): ChangeWords {
  const among = <Word extends string>(words: readonly Word[], value: unknown, say: (word: Word) => string) => {
    const known = words.find((word) => word === value);
    return known === undefined ? String(value) : say(known);
  };
  return {
    field: (name) => among(FIELDS, name, (field) => t(`accounts.field.${field}`)),
    value(field, value) {
      switch (field) {
        case 'role':
          return among(Role.options, value, (role) => t(`access.role.${role}`));
        case 'language':
          return among(Language.options, value, (language) => t(`shell.languages.${language}`));
        case 'state':
          return among(STATES, value, (state) => t(`accounts.state.${state}`));
        case 'password':
          return among(PASSWORDS, value, (password) => t(`accounts.password.${password}`));
        case 'pin':
          return among(PINS, value, (pin) => t(`accounts.pinChange.${pin}`));
        default:
          return String(value);
      }
    },
  };
}
