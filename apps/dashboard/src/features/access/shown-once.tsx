import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCopy } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import classes from './shown-once.module.css';

interface Props {
  secret: string;
  /** Whether it is short enough to be read aloud, and so is written large. */
  isLarge?: boolean;
  words: { title: string; once: string; copy: string; copied: string };
  /** It was copied, by the button or out of the text. */
  onTaken: () => void;
}

/**
 * A secret that is shown this once; the cursor goes to it. Copying by the button needs a secure address; elsewhere the text is
 * selected where the cursor comes to it.
 */
export function ShownOnce({ secret, isLarge = false, words, onTaken }: Props) {
  const { copy, copied } = useClipboard({ timeout: 3000 });
  const text = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!window.isSecureContext) text.current?.focus();
  }, []);
  const took = useEffectEvent(onTaken);
  useEffect(() => {
    if (copied) took();
  }, [copied]);
  return (
    <div role="status">
      <p className={classes.hint}>
        <strong>{words.title}.</strong> {words.once}
      </p>
      <div className={classes.actions}>
        <code
          ref={text}
          className={`${classes.secret} ${isLarge ? classes.large : ''}`}
          {...(!window.isSecureContext && { tabIndex: -1 })}
          onFocus={({ currentTarget }) => window.getSelection()?.selectAllChildren(currentTarget)}
          onCopy={onTaken}
        >
          {secret}
        </code>
        {window.isSecureContext && (
          <Button
            autoFocus
            variant="default"
            leftSection={<IconCopy size={18} aria-hidden />}
            onClick={() => copy(secret)}
          >
            {copied ? words.copied : words.copy}
          </Button>
        )}
      </div>
    </div>
  );
}
