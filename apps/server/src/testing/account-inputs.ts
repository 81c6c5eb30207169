import { request } from './request.ts';

const PROFILE = { name: 'Әлия', role: 'operator', language: 'kk', facilityId: 1, branchCode: null, publisherId: null };
const CSV = Buffer.from('userName;name;role\nfuzz;Әлия;headquarters\n').toString('base64');

/** What the procedures about accounts take. */
export const ACCOUNT_INPUTS: Record<string, object> = {
  'access.speak': { language: 'kk' },
  'access.setPin': { currentPassword: 'not the password', pin: '280419' },
  'access.endSessions': { only: 'none' },
  'access.accounts': {
    text: 'әли',
    role: 'operator',
    branchCode: '17',
    facilityCode: '160000',
    state: 'enabled',
    cursor: 'a',
  },
  'access.exportAccounts': { text: 'әли', language: 'kk' },
  'access.account': { id: 'nobody' },
  'access.createAccount': { ...PROFILE, userName: 'fuzz' },
  'access.editAccount': { ...PROFILE, id: 'nobody', seen: PROFILE },
  'access.disableAccount': { id: 'nobody', reason: 'left' },
  'access.enableAccount': { id: 'nobody', reason: 'is back' },
  'access.resetPassword': { id: 'nobody' },
  'access.clearPin': { id: 'nobody' },
  'access.endAccountSessions': { id: 'nobody', only: 'none' },
  'access.previewImport': { file: CSV },
  'access.importAccounts': { file: CSV, seen: '0'.repeat(64) },
  'access.facilities': { text: '16', branchCode: '17' },
  'access.failures': { cursor: { at: '2026-11-10T06:00:00.000Z', id: request().id } },
  'access.liftLock': { userName: 'nobody', ipAddress: '192.0.2.1' },
};
