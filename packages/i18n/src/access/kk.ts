import type { Role } from '@jazylym/domain/access/role';

/** Who is signed in. */
export const access = {
  role: {
    operator: 'Оператор',
    headOfFacility: 'Өндірістік объектінің басшысы',
    regionalManager: 'Филиал басшысы',
    headquarters: 'Бас кеңсе',
    editor: 'Редакция',
    contactCentre: 'Байланыс орталығы',
    administrator: 'Әкімші',
  },
} as const satisfies { role: Record<Role, string> };

/** Who changed what, when, from what to what. */
export const changes = {
  title: 'Өзгерістер тарихы',
  made: 'Жасалды',
  changed: 'Өзгертілді',
  removed: 'Жойылды',
  nothing: 'жоқ',
  earlier: 'Бұрынғыларын көрсету',
  empty: { title: 'Әзірге өзгеріс жоқ', hint: 'Мұнда кім, қашан және нені өзгерткені көрсетіледі.' },
  failed: { title: 'Өзгерістер тарихы ашылмады', hint: 'Желіні тексеріп, қайталап көріңіз.' },
} as const;

/** What an administrator reads on the pages about accounts. */
export const accounts = {
  title: 'Тіркелгілер',
} as const;
