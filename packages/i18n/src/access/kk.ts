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
