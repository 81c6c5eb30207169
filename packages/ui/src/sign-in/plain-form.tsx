import type { FormEvent, ReactNode } from 'react';

/** A form that is a part of a page, and tells what its fields hold. */
export function PlainForm({ onSubmit, children }: { onSubmit: (form: FormData) => void; children: ReactNode }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit(new FormData(event.currentTarget));
  };
  return <form onSubmit={submit}>{children}</form>;
}
