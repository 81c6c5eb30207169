import { useWords } from '@jazylym/front/language';
import classes from './keys.module.css';

/** A question as it is typed on a command line, and the way to all that can be asked. */
export function Example() {
  const { t } = useWords();
  const line = `curl -H "Authorization: Bearer jz_…" "${window.location.origin}/api/v1/copies?year=${new Date().getFullYear()}"`;
  return (
    <section className={classes.card}>
      <h2>{t('keys.example.title')}</h2>
      <p className={classes.hint}>{t('keys.example.text')}</p>
      <pre className={classes.line}>
        <code>{line}</code>
      </pre>
      <a href="/api/v1/openapi.json" className={classes.link}>
        {t('keys.example.description')}
      </a>
    </section>
  );
}
