/** W6: the most JavaScript, gzipped, that a browser may load before the counter's form works. */
export const FORM_WEIGHT = { module: 'src/features/abonement/counter/counter-page.tsx', mostKib: 260 };
