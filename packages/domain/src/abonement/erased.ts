/**
 * What stands where a person was erased lawfully: in place of the name, and of reasons that could name somebody. It is kept as data, so that
 * papers, lists and searches show it like any other name, in both languages of the state.
 */
export const ERASED = 'дерек жойылған / данные удалены';
