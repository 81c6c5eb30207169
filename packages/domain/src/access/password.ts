/** Why a password that is long enough is none all the same: anybody would try it. */
export type PasswordProblem = 'passwordBlank' | 'passwordIsUserName' | 'passwordRepeats';

/** What is wrong with a password that somebody chooses, besides its length; null when nothing is. */
export function passwordProblem(password: string, userName: string): PasswordProblem | null {
  if (password.trim() === '') return 'passwordBlank';
  if (password.trim().toLowerCase() === userName.toLowerCase()) return 'passwordIsUserName';
  return new Set(password).size === 1 ? 'passwordRepeats' : null;
}
