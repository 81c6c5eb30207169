import { type Tiyn, timesTiyn } from '@jazylym/domain/money/tiyn';
import { useWords } from '@jazylym/front/language';
import { formatMoney } from '@jazylym/i18n/format';
import { useState } from 'react';
import { readPhysically } from '../../abonement/field/text-field.tsx';
import own from './cash.module.css';
import { readPieces } from './read-pieces.ts';

interface Props {
  denomination: Tiyn;
  /** Null while nothing of the drawer is counted. */
  pieces: number | null;
  isFirst: boolean;
  onWrite: (pieces: number) => void;
}

/** How many pieces of one note or coin, and what they come to while they are typed. What is no number stays and is told of. */
export function DenominationRow({ denomination, pieces, isFirst, onWrite }: Props) {
  const { t, language } = useWords();
  /** What is being typed here; null shows what is kept, so that another till's figure appears. */
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (pieces === null || pieces === 0 ? '' : String(pieces));
  const read = readPieces(shown);
  const isWrong = read === null;
  const name = formatMoney(denomination, language);
  const leave = () => {
    if (typed === null || read === null) return;
    setTyped(null);
    // The same number typed again is counted again.
    if (read !== (pieces ?? 0) || typed.trim() !== '') onWrite(read);
  };
  const id = `pieces-${denomination}`;
  return (
    <div className={own.row}>
      <label htmlFor={id} className={own.name}>
        {name}
      </label>
      <input
        id={id}
        // biome-ignore lint/a11y/noAutofocus: the count begins with the largest note
        autoFocus={isFirst}
        className={own.pieces}
        inputMode="numeric"
        autoComplete="off"
        maxLength={6}
        placeholder="0"
        value={shown}
        aria-label={t('day.count.cash.piecesOf', { denomination: name })}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
        data-pieces={denomination / 100}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={leave}
        onKeyDown={(event) => {
          readPhysically(event);
          if (event.key === 'F9') leave();
        }}
      />
      <output className={own.sum}>{read ? formatMoney(timesTiyn(denomination, read), language) : ''}</output>
      {isWrong && (
        <p id={`${id}-wrong`} className={own.wrong}>
          {t('day.count.cash.wrong')}
        </p>
      )}
    </div>
  );
}
